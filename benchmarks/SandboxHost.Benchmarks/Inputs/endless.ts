import { type Cell, cell, handler, pattern } from "commonfabric";

const add = handler((_event: unknown, { n }: { n: Cell<number> }) => {
  n.set(n.get() + 1);
});

const loop = handler((_event: unknown, { n }: { n: Cell<number> }) => {
  n.set(-1);
  for (;;);
});

const search = handler((_event: unknown, { n }: { n: Cell<number> }) => {
  n.set(-1);
  /(x+x+)+y/.test("x".repeat(60));
});

export default pattern(() => {
  const n = cell(0);
  return { n, add: add({ n }), loop: loop({ n }), search: search({ n }) };
});
