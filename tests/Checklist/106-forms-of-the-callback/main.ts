import { cell, type Cell, handler, pattern } from "commonfabric";

const inc = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export const expression = pattern<{ n: number }>(({ n }) => ({ n, inc: inc({ n }), twice: n * 2 }));
export const noParameter = pattern(() => ({ fixed: 1 }));
export const undestructured = pattern<{ n: number }>((input) => ({ n: input.n, all: input, inc: inc({ n: input.n }), twice: input.n * 2 }));
export const annotated = pattern((input: { n: number; t: string }) => ({ t: input.t, n: input["n"] }));
export const annotatedBinding = pattern(({ n, t }: { n: number; t: string }) => ({ t, n }));
const inner = pattern(({ v }: { v: number }) => ({ v }));
export default pattern(() => {
  const n = cell(4);
  return { expression: expression({ n }), none: noParameter({}), input: undestructured({ n }), noneToo: (noParameter as any)(), inner: inner({ v: 2 }) };
});
