import { handler, lift, recipe, type Opaque } from "commontools";

const argument = { type: "object", properties: { n: { type: "number", default: 7 }, t: { type: "string" } }, required: ["n"] } as const;
const result = { type: "object", properties: { n: { type: "number" } } } as const;
export const one = recipe(argument as any, ({ n }: any) => ({ n }));
export const two = recipe(argument as any, result as any, ({ n, t }: any) => ({ n, t }));
export const three = recipe<{ n: Opaque<number> }, { n: number }>("Three", ({ n }) => ({ n }));
export default recipe("Untyped", ({ a, b }: any) => ({ a, b }));
