//! threat: S1 S2 S3
//! attack: none: regular expressions on ordinary text
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const text = Array.from({ length: 2000 }, (_, i) => `user${i}@example.com, tel. +49 (0) 30 ${1000 + i};`).join("\n");
  const mails = text.match(/[\w.]+@[\w.]+\.\w+/g)!.length;
  const tel = [...text.matchAll(/\+(\d+) \(0\) (\d+) (\d+)/g)].length;
  if (mails !== 2000 || tel !== 2000) throw new Error(`${mails} ${tel}`);
  n.set(text.replace(/user(\d+)/g, "$1-u").split(/;\n/).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
