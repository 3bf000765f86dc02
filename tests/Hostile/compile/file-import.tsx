//! threat: S20
//! attack: a door that syntax alone would be: file import
//! outcome: not-compiled
import { pattern } from "commonfabric";
import x from "/etc/passwd";
export const y = x;
export default pattern(() => ({ a: 1 }));
