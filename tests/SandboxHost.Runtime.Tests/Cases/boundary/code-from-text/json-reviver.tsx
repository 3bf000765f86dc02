// Tries to reach more through JSON.parse's reviver
//! outcome: Committed
//! console: undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  console.log(JSON.parse('{"a":1}', function (this: any) { return (this as any)?.global; }));
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
