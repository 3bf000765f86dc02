// Tries to read host frames in an error's stack
//! outcome: Committed
//! console: /main.tsx
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  try { (null as any).x; } catch (error: any) { console.log(error.stack); }
  try { instantiate({ pattern: 1 as any, inputs: {} }); } catch (error: any) { console.log(error.stack, error.message, error.name); }
  try { state.safe.set((() => 1) as any); } catch (error: any) { console.log(error.stack, error.message); }
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
