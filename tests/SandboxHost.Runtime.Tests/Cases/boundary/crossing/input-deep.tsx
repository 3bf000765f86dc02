// Tries to pass deep as an input
//! outcome: Failed
//! fault: nested deeper
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const Child = pattern<{ x: unknown }>(({ x }) => ({ x }));
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  instantiate({ pattern: Child, inputs: { x: (() => { let a: any = []; for (let i = 0; i < 100000; i++) a = [a]; return a; })() } as any });
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
