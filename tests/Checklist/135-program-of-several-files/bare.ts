import { pattern } from "commonfabric";
import { double } from "./lib/math";
import { triple } from "/135-program-of-several-files/lib/math.ts";

export default pattern<{ n: number }>(({ n }) => ({ double: double(n), triple: triple(n) }));
