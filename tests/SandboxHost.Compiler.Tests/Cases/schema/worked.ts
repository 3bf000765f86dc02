// The worked example: defaults, an inherited property, an index signature; a handler's event and context.
import { type Cell, type Default, handler, pattern, type Stream } from "commonfabric";

const RIMS = [{ id: "oak", mm: 40 }];
type Mode = "fill" | "drain";
interface Rim { id: string; mm?: number }
interface Base { note?: string }
interface TankArgs extends Base {
  litres: Default<number, 0>;
  mode: Default<Mode, "fill">;
  rims: Default<Rim[], typeof RIMS>;
  limits: Default<Record<string, number>, {}>;
}

export const pour = handler((event: { by?: number } | number | undefined, ctx: { litres: Cell<number>; step: number; done: Stream<void> }) => {
  ctx.litres.set(ctx.step + Number(event));
});

export default pattern<TankArgs>(({ litres }) => ({ litres }));
