import { type Cell, Default, handler, pattern } from "commonfabric";

interface Args {
  look: Default<{ theme: string; size: number; pad?: { x: number; y: number } }, { theme: "dusk"; size: 0; pad: { x: 1; y: -1 } }>;
  open: Default<Record<string, boolean>, {}>;
  deep: Default<{ list: { id: string }[]; on: boolean; none: string | null }, { list: [{ id: "a" }]; on: false; none: null }>;
}
const paint = handler((e: { theme: string }, { look }: { look: Cell<{ theme: string }> }) => { look.key("theme").set(e.theme); });
export default pattern<Args>(({ look, open, deep }) => ({ look, theme: look.theme, open, deep, paint: paint({ look }) }));
