//! threat: S20
//! attack: a door that syntax alone would be: legacy octal
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const f = 017;
export default pattern(() => ({ a: 1 }));
