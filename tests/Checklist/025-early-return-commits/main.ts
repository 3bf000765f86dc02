import { cell, type Cell, handler, pattern } from "commonfabric";

const visit = handler((e: { kind?: string; rows?: number[] } | undefined, { seen, done }: { seen: Cell<number>; done: Cell<string[]> }) => {
  seen.set(seen.get() + 1);
  if (!e?.kind) return;
  for (const row of e.rows ?? []) {
    if (row < 0) {
      done.push("stopped");
      return;
    }
    done.push(`row ${row}`);
  }
  done.push("end");
});
export default pattern(() => {
  const seen = cell(0);
  const done = cell<string[]>([]);
  return { seen, done, visit: visit({ seen, done }) };
});
