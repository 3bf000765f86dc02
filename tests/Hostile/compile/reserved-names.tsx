//! threat: S20
//! attack: a door that syntax alone would be: reserved names
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const f = () => ($computed as any)(1, {}, () => 1);
export default pattern(() => ({ a: 1 }));
