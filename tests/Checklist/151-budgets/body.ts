import { pattern } from "commonfabric";

const spin = (): number => { let n = 0; for (;;) n++; };
export default pattern<{ n: number }>(({ n }) => ({ n, never: spin() }));
