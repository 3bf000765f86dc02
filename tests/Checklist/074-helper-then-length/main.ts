import { type Cell, handler, pattern } from "commonfabric";

const clean = (xs: readonly string[]) => xs.filter((x) => x !== "");
const stats = (xs: readonly string[]) => ({ length: "a word", inner: { size: xs.length }, list: [...xs] });
const add = handler((e: string, { xs }: { xs: Cell<string[]> }) => { xs.push(e); });
export default pattern<{ xs: string[] }>(({ xs }) => {
  const n = clean(xs).length;
  const odd = stats(xs).length;
  const deep = stats(xs).inner.size;
  const listed = stats(xs).list;
  const size = listed.length;
  return { n, odd, deep, size, viaIndex: clean(xs)[1], add: add({ xs }) };
});
