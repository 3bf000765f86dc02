import { action, cell, Cell, equals, handler, pattern, Stream, Writable } from "commonfabric";

interface Bin { id: string; w: number; at?: { x: number } }
const start = handler<unknown, { bins: Writable<Bin[]> }>((_e, { bins }) => { bins.set([{ id: "a", w: 1, at: { x: 1 } }, { id: "b", w: 2 }]); });
const select = handler<{ bin: Bin }, { chosen: Writable<Bin | null>; bins: Writable<Bin[]>; out: Writable<any> }>(({ bin }, { chosen, bins, out }) => {
  chosen.set(bin);
  out.set(bins.get().findIndex((b) => equals(b, bin)));
});
const discard = handler<{ bin: Bin }, { bins: Writable<Bin[]> }>(({ bin }, { bins }) => { bins.remove(bin); });
const pick = handler<{ i: number }, { bins: Writable<Bin[]>; select: Stream<{ bin: Bin }>; discard: Stream<{ bin: Bin }> }>(({ i }, { bins, select }) => { select.send({ bin: bins.get()[i] }); });
const drop = handler<{ i: number }, { bins: Writable<Bin[]>; discard: Stream<{ bin: Bin }> }>(({ i }, { bins, discard }) => { discard.send({ bin: bins.get()[i] }); });
const weigh = handler<{ i: number; w: number }, { bins: Writable<Bin[]> }>(({ i, w }, { bins }) => { bins.key(i).key("w").set(w); });
export default pattern(() => {
  const bins = cell<Bin[]>([]);
  const chosen = cell<Bin | null>(null);
  const out = cell<any>(null);
  const s = select({ chosen, bins, out });
  const d = discard({ bins });
  return { bins, chosen, out, start: start({ bins }), pick: pick({ bins, select: s, discard: d }), drop: drop({ bins, discard: d }), weigh: weigh({ bins }) };
});
