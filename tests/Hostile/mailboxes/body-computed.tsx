//! threat: S22
//! attack: a counter that a computation of the body keeps
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern, computed } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box: any = { n: 0 };
  const count = computed(() => { try { box.n++; } catch {} return n.get() * 0 + box.n; });

  // Leaves something, as far as it is let.
  const go = action(() => {
    
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if ((count as any).get() > 0) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
