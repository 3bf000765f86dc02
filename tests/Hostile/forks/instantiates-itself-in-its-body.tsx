//! threat: S9
//! attack: a pattern whose body instantiates itself
//! outcome: quota
//! sends: start
import { instantiate, pattern } from "commonfabric";

const Fork: any = pattern<{ depth: number }>(({ depth }) => ({ depth, next: instantiate({ pattern: Fork, inputs: { depth } }) }));
export default Fork;
