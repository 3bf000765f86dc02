import { type Cell, cell, computed, handler, lift, pattern, str } from "commonfabric";

interface O { kind: "a" | "b" | "c"; list: number[]; note?: string | null }
const parity = lift((n: number) => (n % 2 ? "odd" : "even"));
const set = handler((e: { o: O }, { o }: { o: Cell<O> }) => { o.set(e.o); });
const put = handler((e: number[], { list }: { list: Cell<number[]> }) => { list.set(e); });
export default pattern<{ o: O; spare: number[] }>(({ o, spare }) => {
  const isA = o.kind === "a";
  const list = isA ? o.list : spare;
  const first = (isA ? o.list : spare)[0];
  const size = list.length;
  const word = o.note ? str`note ${o.note}` : o.note === null ? "null note" : "no note";
  const state = o.kind === "a" ? { type: "A", list } : o.kind === "b" ? { type: "B", par: parity(o.list.length) } : null;
  const mapped = isA ? o.list.map((x) => x * 2) : [];
  const chain = isA && o.list.length > 1 && o.list[0] > 5 ? "big" : "small";
  const fn = (isA ? Math.max : Math.min)(1, 2);
  return { o, spare, isA, list, first, size, word, state, type: state?.type, mapped, chain, fn, not: !(isA || o.note), set: set({ o }), put: put({ list }), text: `${isA ? "A" : "B"}${o.list.length ? "+" : "-"}` };
});
