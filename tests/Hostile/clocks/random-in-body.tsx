//! threat: S24
//! attack: random numbers in a body
//! outcome: fault
//! sends: start
import { cell, pattern } from "commonfabric";

const f = (): number => Math.random();
export default pattern(() => ({ n: cell(f()) }));
