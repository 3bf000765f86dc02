import type { Default } from "commonfabric";

export interface Paged<T, P extends number = 3> { items: Default<T[], []>; page: Default<number, P> }
export type Versioned<T> = Meta & { value: T };
interface Meta { version: Default<number, 7>; by?: string }
