import { lift, pattern } from "commonfabric";

const kids = lift((n: number) => [nest({ n: n + 1 })]);
const nest: any = pattern<{ n: number }>(({ n }) => ({ n, kids: kids(n) }));
export default nest;
