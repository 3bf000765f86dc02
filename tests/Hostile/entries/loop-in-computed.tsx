//! threat: S1
//! attack: a computed that never ends
//! outcome: time|statements|memory
//! sends: start
import { cell, computed, pattern } from "commonfabric";

export default pattern(() => { const n = cell(1); return { n, bad: computed(() => { for (; n.get() > 0;); return 1; }) }; });
