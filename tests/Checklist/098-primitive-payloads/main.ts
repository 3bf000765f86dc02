import { cell, type Cell, handler, pattern } from "commonfabric";

const num = handler((e: number, { log }: { log: Cell<any[]> }) => { log.push(typeof e === "number" ? e + 1 : "not a number"); });
const text = handler((e: string | undefined, { log }: { log: Cell<any[]> }) => { log.push(e === undefined ? "none" : `<${e}>`); });
const flag = handler((e: boolean, { log }: { log: Cell<any[]> }) => { log.push(e); });
const nul = handler((e: string | null, { log }: { log: Cell<any[]> }) => { log.push(e === null ? "null" : e === undefined ? "undefined" : e); });
const list = handler((e: number[], { log }: { log: Cell<any[]> }) => { log.push(e?.length ?? "no list"); });
export default pattern(() => {
  const log = cell<any[]>([]);
  return { log, num: num({ log }), text: text({ log }), flag: flag({ log }), nul: nul({ log }), list: list({ log }) };
});
