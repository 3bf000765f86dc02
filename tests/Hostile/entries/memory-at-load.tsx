//! threat: S1 S3
//! attack: allocates while the module is loaded
//! outcome: memory
//! sends: start
import { cell, pattern } from "commonfabric";

const all = ((): number => { const all: number[][] = []; for (;;) all.push(new Array(10_000).fill(1)); })();
export default pattern(() => ({ n: cell(all) }));
