import { cell, computed, handler, pattern, UI, Writable } from "commonfabric";

interface Row { id: string; done: boolean }
const toggle = handler<unknown, { row: Writable<Row> }>((_e, { row }) => { row.key("done").set(!row.key("done").get()); });
export default pattern<{ rows: Row[]; only: boolean }>(({ rows, only }) => ({
  rows,
  [UI]: (
    <div>
      {computed(() => <ul>{rows.filter((row) => !only || row.done).map((row, i) => <li class={row.done ? "done" : "open"}>{i}:{row.id}</li>)}</ul>)}
      {rows.map((row) => <button disabled={row.done} onClick={toggle({ row: row as any })}>{row.done ? "undo" : `do ${row.id}`}</button>)}
      {rows.length === 0 ? <p>none</p> : <p>{rows.length} rows, {rows.filter((r) => r.done).length} done</p>}
    </div>
  ),
}));
