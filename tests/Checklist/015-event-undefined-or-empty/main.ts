import { type Cell, handler, pattern } from "commonfabric";

const say = (e: unknown) => (e === undefined ? "undefined" : JSON.stringify(e));
const strict = handler((e: { by: number; why?: string }, ctx: { log: Cell<string[]> }) => { ctx.log.push(say(e)); });
const loose = handler((e: { by?: number } | undefined, ctx: { log: Cell<string[]> }) => { ctx.log.push(`${say(e)} ${e?.by ?? "none"}`); });
const num = handler((e: number | undefined, ctx: { log: Cell<string[]> }) => { ctx.log.push(say(e)); });
const orNumber = handler((e: { by?: number } | number | undefined, ctx: { log: Cell<string[]> }) => { ctx.log.push(say(e)); });
const list = handler((e: { xs: number[] }, ctx: { log: Cell<string[]> }) => { ctx.log.push(say(e)); });
export default pattern<{ log: string[] }>(({ log }) => ({
  log, strict: strict({ log }), loose: loose({ log }), num: num({ log }), orNumber: orNumber({ log }), list: list({ log }),
}));
