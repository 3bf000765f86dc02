import { type Cell, Default, handler, lift, pattern } from "commonfabric";

interface Args { stock: Default<Record<string, number>, {}>; tree: Default<Record<string, { tags: string[] }>, {}> }
const report = lift((stock: Record<string, number>) => ({
  keys: Object.keys(stock).sort(),
  sum: Object.values(stock).reduce((a, b) => a + b, 0),
  entries: Object.entries(stock).map(([k, v]) => `${k}=${v}`).sort(),
  own: Object.hasOwn(stock, "toString"),
}));
const put = handler((e: { k: string; v?: number }, { stock }: { stock: Cell<Record<string, number>> }) => { stock.key(e.k).set(e.v as number); });
const replace = handler((e: { all: Record<string, number> }, { stock }: { stock: Cell<Record<string, number>> }) => { stock.set(e.all); });
const drop = handler((e: { k: string }, { stock }: { stock: Cell<Record<string, number>> }) => {
  const { [e.k]: _gone, ...rest } = stock.get();
  stock.set(rest);
});
const tag = handler((e: { k: string; t: string }, { tree }: { tree: Cell<Record<string, { tags: string[] }>> }) => {
  const old = tree.get()[e.k] ?? { tags: [] };
  tree.set({ ...tree.get(), [e.k]: { tags: [...old.tags, e.t] } });
});
export default pattern<Args>(({ stock, tree }) => ({
  stock, tree, report: report(stock), put: put({ stock }), replace: replace({ stock }), drop: drop({ stock }), tag: tag({ tree }),
}));
