//! threat: S20
//! attack: a door that syntax alone would be: top level await
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const a = await Promise.resolve(1);
export default pattern(() => ({ a: 1 }));
