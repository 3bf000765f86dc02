import { lift, pattern } from "commonfabric";

const look = lift((v: any[]) => v.map((x, i) => (i in v ? (Object.is(x, -0) ? "-0" : String(x)) : "hole")));
export default pattern<{ v: any[] }>(({ v }) => ({ v, size: v.length, look: look(v) }));
