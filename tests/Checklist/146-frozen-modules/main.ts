import { cell, type Cell, handler, lift, pattern } from "commonfabric";
import { counter, LIST, remember, TABLE } from "./state.ts";

const SEEN = new Set<string>(["a"]);
const CACHE = new Map<string, number[]>([["k", [1]]]);
const DATA = { n: 0, list: [{ deep: 1 }] };
const STICKY = /a/g;
function helper() {
  return 1;
}
const attempt = (f: () => unknown): string => {
  try {
    f();
    return "done";
  } catch {
    return "threw";
  }
};
const tries = () => [
  attempt(() => SEEN.add("b")), attempt(() => SEEN.delete("a")), attempt(() => SEEN.clear()), attempt(() => CACHE.set("x", [])), attempt(() => CACHE.clear()), attempt(() => CACHE.get("k")!.push(2)),
  attempt(() => { DATA.n = 1; }), attempt(() => { DATA.list[0].deep = 2; }), attempt(() => DATA.list.push({ deep: 3 })), attempt(() => { (helper as any).state = 1; }), attempt(() => { (helper as any).prototype.x = 1; }),
  attempt(() => { (TABLE as any).k = 1; }), attempt(() => LIST.push(1)), attempt(() => { (remember as any).last = 1; }), attempt(() => { (Array.prototype as any).mine = 1; }), attempt(() => { (Object as any).mine = 1; }),
  attempt(() => { (Math as any).mine = 1; }), attempt(() => { (inLift as any).mine = 1; }), attempt(() => Map.prototype.set.call(CACHE, "y", [])), attempt(() => Set.prototype.add.call(SEEN, "y")),
];
const state = () => JSON.stringify([SEEN.size, CACHE.size, CACHE.get("k"), DATA, Object.keys(helper), TABLE, LIST, Object.keys(remember), ("mine" in []) as boolean, "mine" in Math]);
const inLift = lift((_n: number) => [tries().every((t) => t === "threw"), state()]);
const go = handler((_e: unknown, { out }: { out: Cell<any> }) => { const all = tries(); out.set([all.filter((t) => t !== "threw").length, state(), counter()]); });
const look = handler((_e: unknown, { out }: { out: Cell<any> }) => { out.set([state(), STICKY.lastIndex]); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { inLift: inLift(n), out, go: go({ out }), look: look({ out }) };
});
