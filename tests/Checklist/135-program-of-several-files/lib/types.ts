import type { Default } from "commonfabric";

export interface Level { at: Default<number, 9> }
