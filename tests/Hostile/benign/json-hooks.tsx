//! threat: S1 S2 S3
//! attack: none: replacer, reviver, toJSON, dates
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const text = JSON.stringify({ a: new Date(0), b: [1, undefined, () => 1], c: { toJSON: () => "c" }, d: undefined }, (k, v) => k === "x" ? undefined : v, "\t");
  const back = JSON.parse(text, (k, v) => k === "a" ? new Date(v) : v);
  if (back.a.getTime() !== 0 || back.c !== "c" || back.b.length !== 3 || JSON.stringify([String.fromCharCode(1), "\""]) !== "[\"\\u0001\",\"\\\"\"]") throw new Error(text);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
