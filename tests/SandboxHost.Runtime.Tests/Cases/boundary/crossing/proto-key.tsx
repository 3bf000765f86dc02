// Tries to change the prototype of data by a key called __proto__
//! outcome: Committed
//! console: own undefined
//! reads: kept.__proto__.polluted = 1
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number>; kept: Cell<unknown> }) => {
  state.kept.set(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}'));
  const back: any = state.kept.get();
  console.log(Object.hasOwn(back, "__proto__") ? "own" : "inherited", ({} as any).polluted);
});
export default pattern(() => {
  const safe = cell(0);
  const kept = cell<unknown>();
  return { safe, kept, attempt: attempt({ safe, kept }) };
});
