import { type Cell, handler, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    return `gave ${String(f())}`;
  } catch {
    return "threw";
  }
};
const ways = (ref: any) => [
  attempt(() => `${ref}`), attempt(() => ref + 1), attempt(() => ref > 1), attempt(() => Number(ref)), attempt(() => String(ref)), attempt(() => [ref].join()), attempt(() => ({ ...ref })), attempt(() => Object.keys(ref).length),
  attempt(() => "a" in ref), attempt(() => { ref.x = 1; return "written"; }), attempt(() => { delete ref.x; return "deleted"; }), attempt(() => JSON.stringify({ ref })?.length),
];
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ n: number }>(({ n }) => {
  const stream = up({ n });
  return { n, stream, results: ways(stream) };
});
