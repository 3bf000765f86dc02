import { cell, type Cell, handler, lift, pattern, str } from "commonfabric";

const pick = lift((k: string): any => ({ false: false, zero: 0, text: "", null: null, nan: NaN, minus: -0, empty: [], undef: undefined, truth: true } as Record<string, any>)[k]);
const kind = lift(({ v }: { v: any }) => (v === null ? "null" : Object.is(v, -0) ? "minus" : Number.isNaN(v) ? "nan" : Array.isArray(v) ? "list" : `${typeof v}:${String(v)}`));
const ran = lift((v: any) => (v === null ? "null" : `${typeof v}`));
const set = handler((e: string, { k }: { k: Cell<string> }) => { k.set(e); });
export default pattern(() => {
  const k = cell("false");
  const v = pick(k);
  return { v, nested: { v, list: [v] }, kind: kind({ v }), ran: ran(v), set: set({ k }) };
});
