import { cell, type Cell, handler, lift, pattern, Stream } from "commonfabric";

const note = handler((e: string, { log }: { log: Cell<string[]> }) => { log.push(e); });
const step = handler((e: { k: string; then?: string }, { log, note, self }: { log: Cell<string[]>; note: Stream<string>; self: { go?: Stream<any> } }) => {
  log.push(e.k);
  note.send(`${e.k} noted`);
  if (e.k === "bad") throw new Error("bad step");
  note.send(`${e.k} again`);
});
const size = lift((log: string[]) => log.length);
export default pattern(() => {
  const log = cell<string[]>([]);
  return { log, size: size(log), step: step({ log, note: note({ log }), self: {} }) };
});
