//! threat: S20
//! attack: a door that syntax alone would be: with statement
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const f = (o: any) => { with (o) { return x; } };
export default pattern(() => ({ a: 1 }));
