//! threat: S1 S6
//! attack: awaits at the top level what never settles
//! outcome: fault|not-compiled|time
//! sends: start
import { cell, pattern } from "commonfabric";

const x = await new Promise<number>(() => { });
export default pattern(() => ({ n: cell(x) }));
