import { cell, type Cell, handler, lift, pattern, str } from "commonfabric";

interface Odd { map: number; get: string; key: { set: number[] }; filter: boolean; push: number; for: string; send: number; update: null; toString: string }
const plus = lift((n: number) => n + 1);
const join = lift((i: { a: string; b: number[]; c: boolean }) => `${i.a}${i.b.join()}${i.c}`);
const echo = lift((o: Odd) => ({ ...o }));
const put = handler((e: { v: number }, { n }: { n: Cell<number> }) => { n.set(e.v); });
export default pattern<{ o: Odd; map: number; key: string; filter: number[] }>(({ o, map, key, filter }) => {
  const echoed = echo(o);
  const { map: m, get, key: { set } } = echoed;
  return {
    plus: plus(o.map), text: join({ a: o.get, b: o.key.set, c: o.filter }), m, get, set, direct: echoed.push, sum: o.map + o.push, label: str`${o.for}/${key}`, sent: o.send, nul: o.update, map, filter,
    mapped: filter.map((x) => x + map), own: o.toString, putMap: put({ n: o.map }), putSend: put({ n: o.send }),
  };
});
