//! threat: S20
//! attack: a door that syntax alone would be: node module
//! outcome: not-compiled
import { pattern } from "commonfabric";
import * as fs from "node:fs";
export const f = fs;
export default pattern(() => ({ a: 1 }));
