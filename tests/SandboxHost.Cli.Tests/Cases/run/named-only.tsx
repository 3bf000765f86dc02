// A module without a default export.
// run
// run --export One
import { pattern } from "commonfabric";

export const One = pattern(() => ({ a: 1 }));
export const Two = pattern(() => ({ b: 2 }));
