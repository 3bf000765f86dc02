// Tries to keep what was done before an error
//! outcome: Failed
//! reads: safe = 0
//! reads: list = []
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const Child = pattern(() => ({}));
const other = handler((_e: unknown, s: { safe: Cell<number> }) => { s.safe.set(77); });
const attempt = handler((event: any, state: { safe: Cell<number>; list: Cell<number[]>; other: Stream<void> }) => {
  state.safe.set(1);
  state.list.push(1);
  instantiate({ pattern: Child, inputs: {} });
  state.other.send();
  throw new Error("and now nothing of it happened");
});
export default pattern(() => {
  const safe = cell(0);
  const list = cell<number[]>([]);
  return { safe, list, attempt: attempt({ safe, list, other: other({ safe }) }) };
});
