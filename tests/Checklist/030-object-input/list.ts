import { lift, pattern } from "commonfabric";

const size = lift((xs: (number | string)[]) => xs.map((x) => typeof x).join());
export default pattern<{ level: number; t: string }>(({ level, t }) => ({ list: size([level, 10, t]), one: size([]) }));
