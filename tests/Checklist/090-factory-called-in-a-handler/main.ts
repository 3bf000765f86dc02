import { cell, type Cell, handler, lift, pattern, Stream, str } from "commonfabric";

interface PanelOut { litres: number; label: string; water: Stream<{ by?: number }> }
const water = handler((e: { by?: number } | undefined, { litres }: { litres: Cell<number> }) => { litres.set(litres.get() + (e?.by ?? 1)); });
const panel = pattern<{ litres: number }>(({ litres }) => ({ litres, label: str`${litres} l`, water: water({ litres }) }));
const addPanel = handler((e: { litres?: number } | undefined, ctx: { panels: Cell<PanelOut[]>; current: Cell<PanelOut | null> }) => {
  const made = panel({ litres: e?.litres ?? 0 }) as any;
  ctx.panels.push(made);
  ctx.current.set(made);
});
const drop = handler((_e: unknown, ctx: { panels: Cell<PanelOut[]> }) => { ctx.panels.set(ctx.panels.get().slice(1)); });
const total = lift((panels: { litres: number }[]) => panels.reduce((a, p) => a + p.litres, 0));
const waterAll = handler((_e: unknown, { panels }: { panels: { water: Stream<{ by?: number }> }[] }) => { for (const p of panels) p.water.send({ by: 10 }); });
export default pattern(() => {
  const panels = cell<PanelOut[]>([]);
  const current = cell<PanelOut | null>(null);
  return { panels, current, total: total(panels as any), addPanel: addPanel({ panels, current }), drop: drop({ panels }), waterAll: waterAll({ panels: panels as any }) };
});
