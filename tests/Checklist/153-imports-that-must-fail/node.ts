import { pattern } from "commonfabric";
import { readFileSync } from "node:fs";

export default pattern(() => ({ a: typeof readFileSync }));
