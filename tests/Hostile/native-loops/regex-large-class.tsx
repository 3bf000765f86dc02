//! threat: S2 S3
//! attack: a character class of 20,000 characters
//! outcome: time|memory|statements|fault|committed
//! in-process: not held — an expression is compiled in one go, in quadratic time for large classes; RegExp is a constructor, which cannot be wrapped without being seen
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let s = "[";
  for (let i = 0; i < 20_000; i++) s += "\\u{" + (0x10000 + i * 2).toString(16) + "}";
  n.set(new RegExp(s + "]", "u").test("b") ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
