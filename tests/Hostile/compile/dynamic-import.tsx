//! threat: S20
//! attack: a door that syntax alone would be: dynamic import
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const load = () => import("./other");
export default pattern(() => ({ a: 1 }));
