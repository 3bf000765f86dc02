import { cell, type Cell, handler, lift, pattern } from "commonfabric";

interface Entry { id?: string; level?: number; sub?: { note?: string } }
const show = lift((list: Entry[]) => list.map((e) => `${e.id ?? "-"}/${e.level ?? "-"}/${e.sub?.note ?? "-"}/${"id" in e}`));
const orUndefined = lift((o: { must: string | undefined; may?: string }) => `${o.must ?? "-"}${o.may ?? "-"}`);
const add = handler((e: Entry | undefined, { list }: { list: Cell<Entry[]> }) => { list.push({ id: e?.id, level: e?.level, sub: e?.sub }); });
const strip = handler((_e: unknown, { list }: { list: Cell<Entry[]> }) => { list.key(0).key("level").set(undefined); });
export default pattern<{ o: { must?: string; may?: string } }>(({ o }) => {
  const list = cell<Entry[]>([]);
  return { list, show: show(list), or: orUndefined({ must: o.must, may: o.may }), add: add({ list }), strip: strip({ list }) };
});
