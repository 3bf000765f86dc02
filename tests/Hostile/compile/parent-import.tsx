//! threat: S20
//! attack: a door that syntax alone would be: parent import
//! outcome: not-compiled
import { pattern } from "commonfabric";
import x from "../../x";
export const y = x;
export default pattern(() => ({ a: 1 }));
