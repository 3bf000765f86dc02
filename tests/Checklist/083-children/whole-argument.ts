import { type Cell, Default, handler, lift, pattern, str } from "commonfabric";

interface In { n: Default<number, 2>; t: string; on?: boolean }
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const upAll = handler((_e: unknown, { all }: { all: Cell<{ n: number; t: string }> }) => { all.key("n").set(all.get().n + 10); all.key("t").set("all"); });
const leaf = pattern<In>(({ n, t }) => ({ n, text: str`${t}${n}`, up: up({ n }) }));
const keys = lift((o: In) => Object.keys(o).sort().join());
const five = lift(() => 5);
export default pattern<In>((input) => {
  const prepared = { n: input.n, t: "p" };
  return { same: leaf(input), prepared: leaf(prepared), input, keys: keys(input), upAll: upAll({ all: input as any }), five: five({} as any) };
});
