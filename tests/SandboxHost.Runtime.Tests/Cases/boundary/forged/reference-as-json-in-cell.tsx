// Tries to smuggle a forged link through a cell, so that it becomes one when it is read back
//! outcome: Committed
//! console: plain object
//! reads: kept.cell.id = 1
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number>; kept: Cell<unknown> }) => {
  state.kept.set({ cell: { kind: "Cell", id: 1, $alias: ["safe"] } });
  const back = (state.kept.get() as any).cell;
  console.log(typeof back.set === "undefined" ? "plain object" : "a cell");
});
export default pattern(() => {
  const safe = cell(0);
  const kept = cell<unknown>();
  return { safe, kept, attempt: attempt({ safe, kept }) };
});
