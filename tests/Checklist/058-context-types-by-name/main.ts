import { type Cell, handler, pattern, Writable } from "commonfabric";
import { type Shared as Common } from "./types.ts";

interface Named { n: Cell<number> }
type Alias = { log: Writable<string[]>; mark: string };
type Both = Named & Alias & { extra?: number };
type Generic<T> = { n: Cell<T>; log: Cell<string[]> };
const one = handler((_e: unknown, ctx: Named) => { ctx.n.set(ctx.n.get() + 1); });
const two = handler((_e: unknown, { n, log, mark, extra }: Both) => { log.push(`${mark}${n.get()}${extra ?? "-"}`); });
const three = handler((_e: unknown, { n, log }: Generic<number>) => { log.push(String(n.get())); });
const four = handler((_e: unknown, ctx: Common) => { ctx.log.push(typeof ctx.n); });
const five = handler<unknown, Both>((_e, ctx) => { ctx.n.set(ctx.mark.length); });
const six = handler((_e: unknown, ctx: Pick<Both, "n"> & Readonly<Omit<Alias, "mark">>) => { ctx.log.push(`six${ctx.n.get()}`); });
export default pattern<{ n: number; log: string[] }>(({ n, log }) => ({
  n, log, one: one({ n }), two: two({ n, log, mark: "m" }), three: three({ n, log }), four: four({ n, log }), five: five({ n, log, mark: "long" }), six: six({ n, log }),
}));
