// Schemas that authors write by hand are theirs: the site has none. Old spellings among them.
import { type Cell, cell, createCell, derive, handler, lift, pattern, recipe } from "commontools";

interface In { a: number }
interface Out { b: string }
const schema = { type: "object", properties: { a: { type: "number" } } } as const;

export const trailing = pattern<In, Out>(({ a }) => ({ b: a as never }), schema);
export const trailingBoth = pattern<In, Out>(({ a }) => ({ b: a as never }), schema, schema);
export const leading = lift(schema, { type: "number" }, (input: In) => input.a);
export const liftTrailing = lift((input: In): string => String(input.a), schema);
export const events = handler(schema, { type: "object" }, (event: In, ctx: In) => event.a + ctx.a);
export const proxied = handler((event: In, ctx: In) => event.a + ctx.a, { proxy: true });
export const titled = recipe<In, Out>("Title", ({ a }) => ({ b: a as never }));
export const argument = recipe(schema, ({ a }: In) => ({ a }));
export const argumentAndResult = recipe(schema, schema, ({ a }: In) => ({ a }));
export const derived = derive(schema, schema, 1, (a: number) => a);
export const stored = cell<number>(1, { type: "number" });
export const created = createCell<number>({ type: "number" }, "name", 1);
export const createdTyped = createCell<Cell<number>>(undefined, "name");
