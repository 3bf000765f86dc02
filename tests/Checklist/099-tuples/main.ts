import { type Cell, Default, handler, lift, pattern } from "commonfabric";

type Range = [low: number, high: number];
interface Args { range: Default<Range, [2, 8]>; mixed: Default<[string, number], ["a", 1]>; pairs: Default<[string, number][], [["x", 1], ["y", 2]]>; open?: [number, ...string[]] }
const set = handler((e: { low: number }, { range }: { range: Cell<Range> }) => { range.key(0).set(e.low); });
const whole = handler((e: { range: Range }, { range }: { range: Cell<Range> }) => { range.set(e.range); });
const span = lift(([low, high]: Range) => high - low);
const label = lift((m: [string, number]) => `${m[0]}${m[1]}`);
export default pattern<Args>(({ range, mixed, pairs, open }) => ({
  range, mixed, pairs, open, high: range[1], span: span(range), label: label(mixed), set: set({ range }), whole: whole({ range }),
}));
