import { cell, type Cell, handler, pattern } from "commonfabric";

const unannotated = handler((_event, { log }: { log: Cell<any[]> }) => { log.push("ran"); });
const short = handler((_, { log }: { log: Cell<any[]> }) => { log.push("short"); });
const unknown = handler((_event: unknown, { log }: { log: Cell<any[]> }) => { log.push("unknown"); });
const echo = handler((event, { log }: { log: Cell<any[]> }) => { log.push(event === undefined ? "undefined" : event); });
const any = handler((event: any, { log }: { log: Cell<any[]> }) => { log.push(event === undefined ? "undefined" : event); });
const present = handler((event: unknown, { log }: { log: Cell<any[]> }) => { log.push(event === undefined); });
export default pattern(() => {
  const log = cell<any[]>([]);
  return {
    log, unannotated: unannotated({ log }), short: short({ log }), unknown: unknown({ log }), echo: echo({ log }), any: any({ log }), present: present({ log }),
  };
});
