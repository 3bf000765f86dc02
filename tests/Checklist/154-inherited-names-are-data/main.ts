import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

type Bag = Record<string, number>;
const put = handler((e: { k: string; v: number }, { bag }: { bag: Cell<Bag> }) => { bag.key(e.k).set(e.v); });
const add = handler((e: { all: Bag }, { bag }: { bag: Cell<Bag> }) => { bag.set({ ...bag.get(), ...e.all }); });
const keys = lift((bag: Bag) => Object.keys(bag).sort());
const missing = lift((bag: Bag) => [Object.hasOwn(bag, "constructor"), Object.hasOwn(bag, "valueOf"), Object.hasOwn(bag, "hasOwnProperty")]);
const look = handler((e: { k: string }, { bag, out }: { bag: Cell<Bag>; out: Cell<any> }) => { out.set(bag.key(e.k).get() ?? "none"); });
const typed = lift((o: { constructor: string; toString: string; valueOf?: number }) => `${o.constructor}/${o.toString}/${Object.hasOwn(o, "valueOf") ? o.valueOf : "none"}`);
export default pattern<{ bag: Bag; o: any }>(({ bag, o }) => {
  const out = cell<any>(null);
  return { bag, keys: keys(bag), missing: missing(bag), out, typed: typed(o), put: put({ bag }), add: add({ bag }), look: look({ bag, out }), o };
});
