//! threat: S22
//! attack: a counter that a list's callback keeps
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box: any = { n: 0 };
  const list = cell([1, 2, 3]);
  const seen = list.map((x: any) => { try { box.n++; } catch {} return box.n; });

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { box.n++; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.n) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
