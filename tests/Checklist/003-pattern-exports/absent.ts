import { pattern } from "commonfabric";

export const here = pattern(() => ({ a: 1 }));
