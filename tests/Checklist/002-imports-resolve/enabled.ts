/// <cts-enable />
import { computed, pattern } from "commonfabric";
import type { Confidential } from "commonfabric/cfc";
import type {} from "commontools/schema";

interface Args { n: Confidential<number, ["secret"]> }
export default pattern<Args>(({ n }) => ({ twice: computed(() => n * 2) }));
