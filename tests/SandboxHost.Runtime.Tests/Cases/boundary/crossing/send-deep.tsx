// Tries to send deep in an event
//! outcome: Failed
//! fault: nested deeper
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const other = handler((_e: any, s: { safe: Cell<number> }) => { s.safe.set(2); });
const attempt = handler((event: any, state: { safe: Cell<number>; other: Stream<any> }) => {
  state.safe.set(1);
  state.other.send({ payload: (() => { let a: any = []; for (let i = 0; i < 100000; i++) a = [a]; return a; })() } as any);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe, other: other({ safe }) }) };
});
