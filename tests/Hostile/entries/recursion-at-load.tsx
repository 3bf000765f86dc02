//! threat: S1 S4
//! attack: recurses while the module is loaded
//! outcome: recursion|fault
//! sends: start
import { cell, pattern } from "commonfabric";

const deep = (n: number): number => deep(n + 1) + 1;
const N = deep(0);
export default pattern(() => ({ n: cell(N) }));
