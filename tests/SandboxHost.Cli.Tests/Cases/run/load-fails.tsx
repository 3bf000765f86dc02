// A module that throws when it is loaded.
// run
// run --export Missing
import { pattern } from "commonfabric";

const table: Record<string, () => number> = {};
export const n = table.missing();

export default pattern(() => ({ n }));
