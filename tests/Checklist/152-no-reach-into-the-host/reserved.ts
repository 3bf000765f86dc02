import { pattern } from "commonfabric";

export default pattern<{ n: number }>(({ n }) => ({ n, helpers: typeof (__cfHelpers as any) }));
