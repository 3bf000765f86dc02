import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const fit = lift((i: { level: number; limit: number; unit: string; tags: string[]; nested: { deep: [number, number] } }) =>
  `${Math.min(i.level, i.limit)}${i.unit} ${i.tags.join("+")} ${i.nested.deep.join("/")}`);
const keys = lift((i: Record<string, unknown>) => Object.keys(i).sort().join());
const up = handler((_e: unknown, { level }: { level: Cell<number> }) => { level.set(level.get() + 5); });
export default pattern<{ level: number; t: string }>(({ level, t }) => {
  const limit = cell(8);
  return {
    text: fit({ level, limit, unit: "l", tags: [t, "fixed", t], nested: { deep: [level, 1] } }),
    keys: keys({ map: 1, get: level, length: 2, key: t }),
    up: up({ level }),
  };
});
