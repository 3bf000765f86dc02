import { action, cell, type Cell, handler, pattern, Stream } from "commonfabric";

const note = handler((e: string, { log }: { log: Cell<string[]> }) => { log.push(e); });
const done = handler((_e: unknown, { onDone, log }: { onDone?: Stream<string>; log: Cell<string[]> }) => {
  log.push("in the handler");
  onDone?.send("sent by a handler");
});
const child = pattern<{ onDone?: Stream<string>; log: string[] }>(({ onDone, log }) => ({ go: action(() => { onDone?.send("sent by an action"); }), done: done({ onDone, log }) }));
export default pattern(() => {
  const log = cell<string[]>([]);
  return { log, given: child({ onDone: note({ log }), log }), none: child({ log }) };
});
