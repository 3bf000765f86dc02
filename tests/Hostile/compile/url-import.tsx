//! threat: S20
//! attack: a door that syntax alone would be: url import
//! outcome: not-compiled
import { pattern } from "commonfabric";
import x from "https://a.example/x.js";
export const y = x;
export default pattern(() => ({ a: 1 }));
