import { handler as when, lift as derived, pattern as recipe, str as text } from "commonfabric";
import type { Cell as Box } from "commonfabric";

const up = when((_: unknown, c: { n: Box<number> }) => { c.n.set(c.n.get() + 1); });
const twice = derived((n: number) => n * 2);
export default recipe<{ n: number }>(({ n }) => ({ text: text`${n}/${twice(n)}`, up: up({ n }) }));
