import { cell, handler, pattern, Stream, UI, Writable } from "commonfabric";

interface Bin { id: string; w: number }
const start = handler<unknown, { bins: Writable<Bin[]> }>((_e, { bins }) => { bins.set([{ id: "a", w: 1 }, { id: "b", w: 2 }]); });
const remove = handler<{ bin: Bin }, { bins: Writable<Bin[]>; removed: Writable<Bin[]> }>(({ bin }, { bins, removed }) => {
  removed.push(bin);
  bins.remove(bin);
});
const row = pattern<{ bin: Bin; onRemove: Stream<{ bin: Bin }> }>(({ bin, onRemove }) => ({ id: bin.id, [UI]: <button onClick={() => onRemove.send({ bin })}>{bin.id}</button> }));
export default pattern(() => {
  const bins = cell<Bin[]>([]);
  const removed = cell<Bin[]>([]);
  const onRemove = remove({ bins, removed });
  return { bins, removed, start: start({ bins }), rows: bins.map((bin) => row({ bin, onRemove })), [UI]: <ul>{bins.map((bin) => <li onClick={() => onRemove.send({ bin })}>{bin.w}</li>)}</ul> };
});
