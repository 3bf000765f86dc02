// What cannot be made out is anything, with a note; the rest stays what it is.
import { type Cell, handler, lift, type SomethingNew } from "commonfabric";
import type { Elsewhere, Other } from "./elsewhere";

interface Known extends Missing { count: Cell<number> }

export const missing = handler((event: Gone, ctx: { count: Cell<number>; gone: Gone<string>; host: SomethingNew; from: Elsewhere | Other; list: Gone[] }) => {
  ctx.count.set(event);
});
export const inherited = handler((_: unknown, ctx: Known) => ctx.count.set(1));
export const odd = lift((x: {
  infer: string extends infer T ? T : never;
  renamed: { [K in "a" as `_${K}`]: string };
  module: typeof import("./elsewhere");
  unique: unique symbol;
  self: this;
  functions: (() => void)[];
}) => x);
