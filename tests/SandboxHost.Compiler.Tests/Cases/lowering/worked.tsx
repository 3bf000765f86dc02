import { cell, type Cell, computed, type Default, handler, pattern, str } from "commonfabric";

interface TankArgs {
  litres: Default<number, 0>;
  mode: Default<"fill" | "drain", "fill">;
  rims: Default<{ id: string }[], []>;
}
const describe = (xs: number[]) => (xs.length > 2 ? "busy" : "calm");
const pour = handler((e: { by?: number } | undefined, ctx: { litres: Cell<number> }) => { ctx.litres.set(ctx.litres.get() + (e?.by ?? 1)); });

export default pattern<TankArgs>(({ litres, rims, mode }) => {
  const log = cell<number[]>([]);
  const mood = describe(log);
  const first = rims[0].id;
  const state = mode === "drain" ? str`draining ${litres}` : "filling";
  const scaled = computed(() => { const f = mode === "fill" ? 2 : 1; return log.get().map((x) => x * f); });
  return { litres, mood, first, state, scaled, size: rims.length * 2, pour: pour({ litres }) };
});
