import type { Cell } from "commonfabric";

export interface Shared { n: number; log: Cell<string[]> }
