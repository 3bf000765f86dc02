//! threat: S20
//! attack: a door that syntax alone would be: import meta
//! outcome: not-compiled
import { pattern } from "commonfabric";
export const where = () => (import.meta as any).url;
export default pattern(() => ({ a: 1 }));
