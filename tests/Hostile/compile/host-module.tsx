//! threat: S20
//! attack: a door that syntax alone would be: host module
//! outcome: not-compiled
import { pattern } from "commonfabric";
import { $site } from "sandbox-host:lowering";
export const s = $site;
export default pattern(() => ({ a: 1 }));
