import { lift, pattern } from "commonfabric";

const row = (t: string) => <li>{t}</li>;
const list = lift((ts: string[]) => <ul>{ts.map(row)}</ul>);
const sum = <T,>(x: T): T => x;
const less = lift((n: number) => n < 3 && sum<number>(n) > 0);
export default pattern<{ ts: string[]; n: number }>(({ ts, n }) => ({ list: list(ts), less: less(n) }));
