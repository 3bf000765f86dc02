//! threat: S1 S2 S3
//! attack: none: a loop that is left closes its generator, whose finally block writes
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const log: string[] = [];
  // In braces: without them the engine leaves `for (;;) yield i++;` and does not come to the finally block.
  function* gen() { let i = 0; try { for (;;) { yield i++; } } finally { log.push("F"); n.set(77); } }
  const g = () => gen() as any;
  log.push("break"); for (const x of g()) break;
  if (n.get() !== 77) throw new Error("not written");
  log.push("take"); g().take(1).toArray();
  log.push("helpers"); g().map((x: number) => x).filter((x: number) => x > 10).take(3).toArray();
  log.push("some"); g().map((x: number) => x).some((x: number) => x > 5);
  log.push("of"); for (const x of g().map((x: number) => x)) break;
  log.push("flatMap"); g().flatMap((x: number) => [x, x]).take(3).toArray();
  log.push("destructured"); const [q] = g();
  const said = log.join(" ");
  if (said !== "break F take F helpers F some F of F flatMap F destructured F") throw new Error(said);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
