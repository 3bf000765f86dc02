import { pattern } from "commonfabric";

const forever = (): number => { let n = 0; for (;;) n++; };
const NEVER = forever();
export default pattern<{ n: number }>(({ n }) => ({ n, never: NEVER }));
