import { cell, computed, handler, pattern, UI, Writable } from "commonfabric";

interface Row { id: string; n: number; on: boolean }
const toggle = handler<unknown, { row: Writable<Row> }>((_e, { row }) => { row.key("on").set(!row.key("on").get()); });
export default pattern<{ rows: Writable<Row[]>; maybe?: Row[]; clicks: Writable<number> }>(({ rows, maybe, clicks }) => ({
  rows, clicks,
  [UI]: (
    <div>
      <ul>{rows.filter((row) => row.on).map((row) => <li onClick={() => clicks.set(clicks.get() + 1)}>{row.id}</li>)}</ul>
      <ul>{(maybe ?? []).map((row) => <li>{row.id}</li>)}</ul>
      <ul>{rows.get().map((row) => <li title={row.id}>{row.n}</li>)}</ul>
      <ul>{[...rows.get()].sort((a, b) => b.n - a.n).map((row) => <li>{row.id}</li>)}</ul>
      {rows.get().length > 0 ? <ol>{rows.map((row) => <li onClick={toggle({ row: row as any })}>{row.on ? "on" : "off"}</li>)}</ol> : <p>none</p>}
      {rows.get().length > 1 && rows.map((row, i) => <b>{`${i}${row.id}`}</b>)}
      {rows.map((row) => (row.on ? <s>{row.id}</s> : null))}
    </div>
  ),
}));
