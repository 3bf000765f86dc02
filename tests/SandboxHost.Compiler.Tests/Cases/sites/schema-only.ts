import type { A } from "./a";
import { toSchema } from "commonfabric";
export const a = toSchema<A>();
