import { type Cell, cell, handler, lift, pattern, Stream } from "commonfabric";

const start = () => ({ n: 1, t: "a" });
function load(): { list: number[] } {
  return { list: [1] };
}
const inc = handler((e: { by: number } | undefined, { n }: { n: Cell<number> }) => { n.set(n.get() + (e?.by ?? 1)); });
const counter = pattern<{ n: number }>(({ n }) => ({ n, inc: inc({ n }) }));
const look = lift((o: ReturnType<typeof load>) => Object.keys(o).join());
const started = lift((o: ReturnType<typeof start>) => o.n);
const drive = handler((_e: unknown, { inc, kid }: { inc: ReturnType<typeof inc2>; kid: ReturnType<typeof counter> }) => {
  (inc as unknown as Stream<{ by: number }>).send({ by: 5 });
});
const inc2 = inc;
export default pattern<{ n: number; o: any }>(({ n, o }) => {
  const kid = counter({ n });
  return { n, look: look(o), started: started(o), drive: drive({ inc: kid.inc as any, kid }) };
});
