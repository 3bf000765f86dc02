import { cell, computed, handler, pattern, UI, Writable } from "commonfabric";

const drop = handler<unknown, { rows: Writable<string[]>; index: number }>((_e, { rows, index }) => { rows.set(rows.get().filter((_, i) => i !== index)); });
export default pattern<{ rows: Writable<string[]>; n: Writable<number>; open: boolean }>(({ rows, n, open }) => ({
  rows, n,
  [UI]: (
    <div>
      {computed(() => (open ? <button onClick={() => n.set(n.get() + 1)}>{n.get()}</button> : <span>shut</span>))}
      {computed(() => rows.get().map((row, index) => <p title={row}><button onClick={drop({ rows, index })}>{row}</button></p>))}
      {open ? <button onClick={() => { n.set(100); }}>set</button> : null}
    </div>
  ),
}));
