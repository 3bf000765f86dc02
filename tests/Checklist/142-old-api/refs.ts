import { cell, Cell, handler, recipe, stream, str } from "commontools";

const use = handler<{ v: string }, { s: Cell<string> }>((e, { s }) => { s.set(e.v); });
export default recipe<{ a?: string; b?: number }>("Refs", ({ a, b }: any) => {
  a.setDefault("dflt");
  const own = cell("x") as any;
  own.setName("named");
  const bare = stream<{ v: string }>();
  return { a, own, bare, text: str`${a}`, use: use({ s: a }) };
});
