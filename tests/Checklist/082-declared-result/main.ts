import { type Cell, Default, handler, pattern, Stream } from "commonfabric";

interface In { level: Default<number, 0>; extra: Default<{ a: number; b: number }, { a: 1; b: 2 }> }
interface Out { level: number; flush: { litres?: number }; fill: Stream<{ litres: number }>; extra: { a: number }; missing?: string; wrong: string }
const fill = handler((e: { litres?: number } | undefined, { level }: { level: Cell<number> }) => { level.set(level.get() + (e?.litres ?? 1)); });
export default pattern<In, Out>(({ level, extra }) => ({
  level, extra, wrong: level as unknown as string, flush: fill({ level }) as any, fill: fill({ level }),
}));
