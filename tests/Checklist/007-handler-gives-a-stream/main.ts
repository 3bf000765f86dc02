import { type Cell, handler, pattern } from "commonfabric";

const water = handler((event: { litres?: number } | undefined, ctx: { level: Cell<number> }) => {
  ctx.level.set(ctx.level.get() + (event?.litres ?? 1));
});
export default pattern<{ level: number }>(({ level }) => {
  const early = water({ level });
  return { level, water: water({ level }), early, viaWith: water.with({ level }), viaBind: water.bind({ level }) };
});
