//! threat: S2 S3
//! attack: module data: an array of 2^32 - 1 holes, which is frozen when it is loaded
//! outcome: committed|fault|time|statements|memory
//! sends: start
import { cell, pattern } from "commonfabric";

const build = (): number[] => { const a: number[] = []; a[2 ** 32 - 2] = 1; return a; };
const data = build();
export default pattern(() => ({ n: cell(data ? 1 : 0) }));
