import { computed, pattern } from "commonfabric";

export default pattern<{ a: number }>(({ a }) => computed(() => ({ twice: a * 2, deep: [{ a }] })));
