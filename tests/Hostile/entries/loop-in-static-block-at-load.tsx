//! threat: S1
//! attack: a static block at load that never ends
//! outcome: time|statements|not-compiled
//! sends: start
import { cell, pattern } from "commonfabric";

class A { static { for (;;); } }
export default pattern(() => ({ n: cell(A.length) }));
