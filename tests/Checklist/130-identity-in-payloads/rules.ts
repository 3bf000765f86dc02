import { cell, Cell, handler, pattern, Writable } from "commonfabric";

interface Bin { w: number; at?: { x: number } }
type Ctx = { bin: Cell<Bin>; log: Writable<any[]>; other: Cell<Bin>; pair: Writable<any[]>; a: Writable<any[]>; b: Writable<any[]> };
const logIt = handler<unknown, Ctx>((_e, { bin, log }) => { log.push(bin.get()); });
const become = handler<unknown, Ctx>((_e, { bin, other }) => { other.set(bin.get()); });
const setOther = handler<{ w: number }, Ctx>(({ w }, { other }) => { other.set({ w }); });
const spread = handler<unknown, Ctx>((_e, { bin, log }) => { log.push({ ...bin.get() }); });
const primitive = handler<unknown, Ctx>((_e, { bin, log }) => { log.push({ w: bin.get().w, at: bin.get().at }); });
const setBin = handler<Bin, Ctx>((e, { bin }) => { bin.set(e); });
const setX = handler<{ x: number }, Ctx>(({ x }, { bin }) => { bin.key("at").key("x").set(x); });
const once = handler<unknown, Ctx>((_e, { pair }) => { const o = { w: 1 }; pair.set([o, o]); });
const twice = handler<unknown, Ctx>((_e, { a, b }) => { const o = { w: 1 }; a.push(o); b.push(o); });
const poke = handler<unknown, Ctx>((_e, { pair, a }) => { if (pair.get().length) pair.key(0).key("w").set(9); if (a.get().length) a.key(0).key("w").set(9); });
export default pattern<{ bin: Bin; other: Bin }>(({ bin, other }) => {
  const log = cell<any[]>([]);
  const pair = cell<any[]>([]);
  const a = cell<any[]>([]);
  const b = cell<any[]>([]);
  const c = { bin, log, other, pair, a, b };
  return {
    bin, other, log, pair, a, b, logIt: logIt(c), become: become(c), setOther: setOther(c), spread: spread(c), primitive: primitive(c), setBin: setBin(c), setX: setX(c), once: once(c), twice: twice(c), poke: poke(c),
  };
});
