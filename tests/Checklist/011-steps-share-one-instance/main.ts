import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const add = handler((event: string, ctx: { log: Cell<string[]> }) => { ctx.log.push(event); });
const clear = handler((_e: unknown, ctx: { log: Cell<string[]> }) => { ctx.log.set([]); });
const last = lift((log: string[]) => log.at(-1) ?? null);
export default pattern(() => {
  const log = cell<string[]>([]);
  return { log, last: last(log), length: log.get().length, add: add({ log }), clear: clear({ log }) };
});
