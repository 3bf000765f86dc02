//! threat: S20
//! attack: a door that syntax alone would be: html comment
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const f = 1; <!-- x
export default pattern(() => ({ a: 1 }));
