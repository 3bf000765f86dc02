// Tries to forge a stream as an object of the same looks
//! outcome: Failed
//! fault: is not a function
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const forged: any = Object.create(Object.getPrototypeOf(state.safe), Object.getOwnPropertyDescriptors({ ...{ kind: "Stream" } }));
  forged.send({ n: 1 });
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
