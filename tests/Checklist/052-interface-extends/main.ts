import { type Cell, Default, handler, lift, pattern } from "commonfabric";
import type { Root } from "./base.ts";

interface Tagged extends Root { tags: Default<string[], ["t"]> }
interface Sized { size: Default<number, 2> }
interface Args extends Tagged, Sized { own: Default<string, "o">; name: Default<string, "nearer"> }
interface Merged { a: Default<number, 1> }
interface Merged { b: Default<number, 2> }
interface Last extends Args, Partial<Pick<Merged, "a">> { merged: Merged }
type Level = { level: Cell<number> };
interface Ctx extends Level { by: number }
const up = handler((_e: unknown, ctx: Ctx) => { ctx.level.set(ctx.level.get() + ctx.by); });
interface Small { size: number }
interface Big extends Small { tags: string[] }
const look = lift((i: Big) => ({ ...i }));
export default pattern<Last>(({ tags, size, own, name, id, merged }) => ({
  tags, size, own, name, id, merged, look: look({ size, tags, own } as Big), up: up({ level: size, by: 3 }),
}));
