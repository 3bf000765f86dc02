// Types and functions from other files: named, renamed, all, default, type-only, through a third file, in circles.
import Default1, { count, Item, Renamed as Mine } from "./lib/types";
import type { OnlyType } from "./only-types";
import { type Inline, value } from "./lib/more";
import * as all from "./lib/types";
import type * as allTypes from "./only-types";
import { lift, pattern, type Default } from "./lib/host";
import { handler } from "commonfabric";

export const counted = handler((event: Item, ctx: { mine: Mine; only: OnlyType; inline: Inline; default: Default1 }) => [event, ctx]);
export const named = handler((event: all.Item, ctx: { q: allTypes.OnlyType; i: import("./only-types").OnlyType; star: all.FromStar; enum: all.Kind.B }) => [event, ctx]);
export const consts = handler((event: typeof value, ctx: { list: typeof all.LIST; preset: import("commonfabric").Default<number[], typeof value.list> }) => [event, ctx]);
export const wrong = handler((event: all.Nothing, ctx: { missing: import("./nowhere").A }) => [event, ctx]);
export const counter = [lift, pattern, count, 0 as Default];
