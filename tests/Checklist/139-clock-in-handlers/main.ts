import { action, cell, type Cell, handler, pattern, Stream } from "commonfabric";

const second = handler((e: { at: number }, { out }: { out: Cell<any> }) => { out.set({ ...out.get(), inherited: Date.now() === e.at }); });
const probe = handler((_e: unknown, { out, second }: { out: Cell<any>; second: Stream<{ at: number }> }) => {
  const at = Date.now();
  let same = true;
  for (let i = 0; i < 2000; i++) same = same && Date.now() === at;
  const random = [Math.random(), Math.random()];
  out.set({
    whole: at % 1000 === 0, integer: Number.isInteger(at), same, dateAgrees: new Date().getTime() === at, recent: at > Date.UTC(2024, 0, 1), iso: new Date().toISOString().endsWith(":00.000Z") || new Date().toISOString().endsWith(".000Z"),
    random: random.every((r) => r >= 0 && r < 1),
  });
  second.send({ at });
});
export default pattern(() => {
  const out = cell<any>({});
  const seen = cell<number[]>([]);
  const s = second({ out });
  return { out, probe: probe({ out, second: s }), note: action(() => { seen.push(Date.now() - new Date().getTime()); }), seen };
});
