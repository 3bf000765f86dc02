import { type Cell, handler, pattern } from "commonfabric";

const go = handler(({ by }: { by: number }, { n }: { n: Cell<number> }) => { n.set(by); });
const nullable = handler((e: { a: number } | null, { n }: { n: Cell<any> }) => { n.set(e === null ? "null" : e === undefined ? "undefined" : e.a); });
export default pattern<{ n: any }>(({ n }) => ({ n, go: go({ n }), nullable: nullable({ n }) }));
