import { type Cell, handler, lift, pattern } from "commonfabric";

const optionalList = lift((o: { a?: { b: number }[]; n: number }) => JSON.stringify(o));
const nullDrops = lift((o: { t?: string; u: string | undefined; v: string | null }) => `${"t" in o} ${o.u ?? "none"} ${o.v === null}`);
const either = lift((v: string[] | string) => (Array.isArray(v) ? `list ${v.length}` : `text ${v}`));
const anyList = lift((xs: any[]) => JSON.stringify(xs));
const objects = lift((xs: { id: string }[]) => xs.map((x) => x.id).join());
const optionals = lift((xs: ({ id: string } | null)[]) => JSON.stringify(xs));
const record = lift((o: { r: Record<string, string | number> }) => JSON.stringify(o.r));
const boolOrNull = lift((o: { b: boolean | null }) => String(o.b));
const nested = lift((o: { x: { y: { z: number } } }) => o.x.y.z);
const wide = lift((o: object) => Object.keys(o).length);
const set = handler((e: { v: any }, { v }: { v: Cell<any> }) => { v.set(e.v); });
export default pattern<{ v: any }>(({ v }) => ({
  optionalList: optionalList(v), nullDrops: nullDrops(v), either: either(v), anyList: anyList(v), objects: objects(v), optionals: optionals(v), record: record(v), boolOrNull: boolOrNull(v), nested: nested(v), wide: wide(v), set: set({ v }),
}));
