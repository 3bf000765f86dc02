import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const inc = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const note = handler((e: string, { list }: { list: Cell<string[]> }) => { list.push(e); });
const child = pattern<{ n: number; list: string[] }>(({ n, list }) => ({ n, inc: inc({ n }), note: note({ list }) }));
const middle = pattern<{ deep: { n: number }; list: string[] }>(({ deep, list }) => ({ kid: child({ n: deep.n, list }) }));
const double = lift((n: number) => n * 2);
export default pattern<{ n: number; deep: { n: number }; list: string[] }>(({ n, deep, list }) => {
  const own = cell<string[]>([]);
  const a = child({ n, list });
  const b = child({ n, list: own });
  return { n, deep, list, own, double: double(n), a, b, c: middle({ deep, list }) };
});
