import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const makeCounter = () => {
  let n = 0;
  return () => ++n;
};
const defaults = (list: number[] = []) => {
  list.push(1);
  return list.length;
};
const tag = (parts: TemplateStringsArray) => parts;
const template = () => tag`a${1}b`;
const go = handler((_e: unknown, { out }: { out: Cell<any[]> }) => {
  const count = makeCounter();
  let frozen: unknown = "writable";
  try {
    (template() as any).mine = 1;
  } catch {
    frozen = "frozen";
  }
  out.push(count() + count(), defaults(), frozen, Symbol.keyFor(Symbol.for("x")) ?? "none");
});
export default pattern(() => {
  const out = cell<any[]>([]);
  return { out, go: go({ out }) };
});
