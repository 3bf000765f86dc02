import { cell, computed, handler, pattern, UI, Writable } from "commonfabric";

const LABELS: Record<string, string> = { a: "Apple", b: "Beet" };
const set = handler<{ k: string }, { mode: Writable<string> }>(({ k }, { mode }) => { mode.set(k); });
export default pattern<{ mode: string; table: Record<string, number>; rows: string[]; at: number }>(({ mode, table, rows, at }) => ({
  set: set({ mode: mode as any }),
  [UI]: (
    <div>
      <p>{LABELS[mode]}</p>
      <p>{LABELS[mode] ?? "unknown"}</p>
      <p>{table[mode]}</p>
      <p>{rows[at]}</p>
      <p>{rows[rows.length - 1]}</p>
      {mode === "a" ? <b>{table.a}</b> : mode === "b" ? <i>{rows.length}</i> : <u>other</u>}
      {[<s>{mode}</s>, mode === "b" && <q>b</q>]}
    </div>
  ),
}));
