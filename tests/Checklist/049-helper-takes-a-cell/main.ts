import { type Cell, handler, pattern } from "commonfabric";

const bump = (n: Cell<number>, by = 1) => n.set((n.get() ?? 0) + by);
function log(into: Cell<string[]>, ...words: string[]) {
  for (const word of words) into.push(word);
  return into.get().length;
}
const rename = (cell: Cell<{ name: string }>) => cell.key("name");
const go = handler((_e: unknown, ctx: { n: Cell<number>; lines: Cell<string[]>; who: Cell<{ name: string }> }) => {
  bump(ctx.n);
  bump(ctx.n, log(ctx.lines, "a", "b"));
  rename(ctx.who).set("new");
});
export default pattern<{ n: number; lines: string[]; who: { name: string } }>(({ n, lines, who }) => ({ n, lines, who, go: go({ n, lines, who }) }));
