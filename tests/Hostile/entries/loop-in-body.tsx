//! threat: S1
//! attack: a body that never ends
//! outcome: time|statements
//! sends: start
import { pattern } from "commonfabric";

const spin = (): number => { for (;;); };
export default pattern(() => ({ n: spin() }));
