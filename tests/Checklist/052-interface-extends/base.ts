import type { Default } from "commonfabric";

export interface Root { id: Default<string, "root">; name?: string }
