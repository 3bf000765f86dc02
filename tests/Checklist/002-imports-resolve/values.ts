import { pattern } from "commonfabric";
import { exchangeRule } from "commonfabric/cfc";

const RULE = (exchangeRule as any)({ from: "a", to: "b" });
export default pattern<{ n: number }>(({ n }) => ({ n, kind: typeof RULE }));
