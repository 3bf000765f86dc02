// Tries to pass cycle as an input
//! outcome: Failed
//! fault: part of a circle
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const Child = pattern<{ x: unknown }>(({ x }) => ({ x }));
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  instantiate({ pattern: Child, inputs: { x: (() => { const a: any = {}; a.a = a; return a; })() } as any });
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
