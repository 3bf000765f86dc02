import { Cell, createCell, handler, recipe } from "commontools";

const use = handler<{ v: string }, { own: Cell<string>; bare: Cell<number> }>((e, { own, bare }) => {
  own.set(e.v);
  bare.set(e.v.length);
});
export default recipe("Cells", () => {
  const own = createCell({ type: "string" } as any, "own", "start");
  const bare = (createCell as any)();
  const list = (createCell as any)({ type: "array", items: { type: "number" } }, "list", [1]);
  return { own, bare, list, use: use({ own: own as any, bare }) };
});
