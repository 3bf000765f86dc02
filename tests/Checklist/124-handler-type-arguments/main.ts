import { cell, type Cell, handler, pattern, Stream, Writable } from "commonfabric";

interface Add { text: string; at?: { x: number } }
interface Ctx { log: Writable<string[]>; mark: string }
const add = handler<Add, Ctx>(({ text, at: { x } = { x: -1 } }, { log, mark }) => { log.push(`${mark}${text}${x}`); });
const loose = handler<Add | undefined, Ctx>((event, { log }) => { log.push(event?.text ?? "none"); });
const any = handler<unknown, { log: Cell<string[]> }>((_, ctx) => { ctx.log.push("any"); });
const returns = handler<{ n: number }, { log: Cell<string[]> }, { twice: number }>((e, { log }) => {
  log.push(`n${e.n}`);
  return { twice: e.n * 2 };
});
const relay = handler<void, { add: Stream<Add>; list: Stream<Add>[] }>((_e, { add, list }) => {
  add.send({ text: "r" });
  list[1].send({ text: "l", at: { x: 4 } });
});
export default pattern<{ mark: string }>(({ mark }) => {
  const log = cell<string[]>([]);
  const adder = add({ log, mark });
  return { log, add: adder, loose: loose({ log, mark }), any: any({ log }), returns: returns({ log }), relay: relay({ add: adder, list: [adder, adder] }) };
});
