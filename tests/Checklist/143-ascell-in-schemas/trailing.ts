import { Cell, handler, pattern } from "commonfabric";

const up = handler((_e: any, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(({ n, t }: any) => ({ n, t, up: up({ n }) }), { type: "object", properties: { n: { type: "number", default: 4, asCell: true }, t: { type: "string", default: "" } } } as any);
