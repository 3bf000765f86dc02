import { pattern, UI } from "commonfabric";

export default pattern<{ n: number }>(({ n }) => ({ n, [UI]: <cf-input $value="fixed text" /> }));
