//! threat: S1
//! attack: a module that never finishes loading
//! outcome: time|statements
//! sends: start
import { cell, pattern } from "commonfabric";

const spin = (): number => { let i = 0; for (;;) i++; };
const N = spin();
export default pattern(() => ({ n: cell(N) }));
