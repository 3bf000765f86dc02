import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const plusOne = lift((n: number) => n + 1);
const size = lift((xs: string[]) => xs.length);
const grow = handler((_e: unknown, ctx: { held: Cell<number>; names: Cell<string[]>; level: Cell<number> }) => {
  ctx.held.set(ctx.held.get() + 10);
  ctx.level.set(ctx.level.get() + 100);
  ctx.names.push("n");
});
export default pattern<{ level: number; deep: { names: string[] } }>(({ level, deep }) => {
  const held = cell(1);
  const first = plusOne(level);
  const second = plusOne(first);
  return {
    first, second, third: plusOne(held), names: size(deep.names), child: plusOne(deep.names.length),
    grow: grow({ held, names: deep.names, level }),
  };
});
