//! threat: S1
//! attack: the callback of a list that never ends
//! outcome: time|statements
//! sends: start
import { cell, pattern } from "commonfabric";

export default pattern(() => { const list = cell([1, 2, 3]); return { list, bad: list.map((x: number) => { for (;;); }) }; });
