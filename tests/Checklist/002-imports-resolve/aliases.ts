import { pattern } from "@commontools/builder";
import { str } from "@commontools/runner";
import { lift } from "@commontools/html";
import type { JSONSchema } from "commonfabric/schema";
import type { Confidential } from "commonfabric/cfc";

const twice = lift((n: number) => n * 2);
export default pattern<{ n: Confidential<number, ["x"]>; s?: JSONSchema }>(({ n }) => ({ out: str`n ${twice(n)}` }));
