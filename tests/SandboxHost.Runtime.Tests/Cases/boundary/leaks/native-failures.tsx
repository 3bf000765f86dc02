// Tries to provoke failures inside the engine and read their texts
//! outcome: Committed
//! console: done
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  for (const provoke of [() => "\ud800".localeCompare("a"), () => "x".repeat(-1), () => new Array(-1), () => (1n as any) + 1, () => BigInt(1.5), () => [].reduce((a) => a), () => new RegExp("("), () => JSON.parse("{"), () => decodeURIComponent("%"), () => (0).toFixed(200), () => Symbol() + "", () => structuredClone(() => 1), () => Reflect.apply(1 as any, null, [])]) {
    try { console.log(provoke()); } catch (error: any) { console.log(error.name, error.message, error.stack); }
  }
  console.log("done");
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
