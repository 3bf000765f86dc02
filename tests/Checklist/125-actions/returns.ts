import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const a = action(() => n.set(n.get() + 1));
  const b = action(() => 5 as any);
  const c = action(() => { a.send(); return a.send(); });
  const d = action(async () => { await null; n.set(n.get() * 10); });
  return { n, a, b, c, d };
});
