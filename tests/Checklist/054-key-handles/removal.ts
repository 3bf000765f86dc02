import { type Cell, handler, pattern } from "commonfabric";

const go = handler((e: { op: string }, { xs, o, out }: { xs: Cell<(number | undefined)[]>; o: Cell<Record<string, any>>; out: Cell<any> }) => {
  if (e.op === "hole") xs.key(1).set(undefined);
  if (e.op === "beyond") xs.key(5).set(5);
  if (e.op === "length") out.set([xs.key("length" as any).get(), xs.get().length]);
  if (e.op === "deep") o.key("a", "b").set({ c: [0] } as any);
  if (e.op === "drop") o.key("a").key("b").set(undefined as any);
  if (e.op === "clear") o.set(undefined as any);
  if (e.op === "read") out.set([o.key("a").key("b").key("c").key(0).get() ?? "none", Object.keys(o.get() ?? {}).length, o.key("zz").key("y").get() ?? "nothing"]);
});
export default pattern<{ xs: (number | undefined)[]; o: Record<string, any>; out: any }>(({ xs, o, out }) => ({ xs, o, out, go: go({ xs, o, out }) }));
