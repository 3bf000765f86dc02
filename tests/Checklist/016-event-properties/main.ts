import { type Cell, handler, pattern } from "commonfabric";

interface Event { by: number; why?: string; at?: { row: number; col?: number }; tags?: string[] }
const take = handler((e: Event | undefined, ctx: { log: Cell<any[]> }) => { ctx.log.push(e === undefined ? "undefined" : { ...e }); });
const open = handler((e: { [k: string]: number }, ctx: { log: Cell<any[]> }) => { ctx.log.push({ ...e }); });
const kind = handler((e: { mode: "a" | "b" }, ctx: { log: Cell<any[]> }) => { ctx.log.push(e.mode); });
const both = handler(({ by, why = "so" }: Event, { log }: { log: Cell<any[]> }) => { log.push([by, why]); });
export default pattern<{ log: any[] }>(({ log }) => ({ log, take: take({ log }), open: open({ log }), kind: kind({ log }), both: both({ log }) }));
