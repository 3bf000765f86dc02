import { cell, handler, pattern, UI, Writable } from "commonfabric";

const set = handler<{ k: string; v: any }, { o: Writable<Record<string, any>> }>(({ k, v }, { o }) => { o.key(k).set(v); });
export default pattern<{ o: { open: any; n: number; name?: string; list: string[]; ready?: boolean } }>(({ o }) => ({
  set: set({ o: o as any }),
  [UI]: (
    <div disabled={!o.ready} style={{ width: `${o.n}%`, opacity: o.open ? 1 : 0.5 }} title={o.name ?? "anonymous"} class={o.open ? "on" : undefined}>
      {o.open ? <b>open</b> : null}
      {o.n > 0 && <p>{o.n}</p>}
      {o.name || "nobody"}
      {o.name ?? <i>unnamed</i>}
      {o.n + 1}
      {o.list.length === 0 ? "empty" : o.list.join(", ")}
      {!o.open}
    </div>
  ),
}));
