import { cell, type Cell, handler, pattern } from "commonfabric";

const say = (e: unknown) => `${typeof e}:${e === null ? "null" : e && typeof e === "object" ? Object.keys(e).length : String(e)}`;
const any = handler((e: any, { log }: { log: Cell<string[]> }) => { log.push(say(e)); });
const empty = handler((e: {}, { log }: { log: Cell<string[]> }) => { log.push(say(e)); });
const optional = handler((e: { a?: number }, { log }: { log: Cell<string[]> }) => { log.push(say(e)); });
const none = handler((_e: void, { log }: { log: Cell<string[]> }) => { log.push("ran"); });
export default pattern(() => {
  const log = cell<string[]>([]);
  return { log, any: any({ log }), optional: optional({ log }), none: none({ log }), empty: empty({ log }) };
});
