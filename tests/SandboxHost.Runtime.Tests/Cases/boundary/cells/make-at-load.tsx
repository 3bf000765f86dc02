// Tries to make a cell that all instances share
//! start: while the module is loaded
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const shared = cell(0);
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => {});
export default pattern(() => ({ attempt: attempt({ n: shared }) }));
