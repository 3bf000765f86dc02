//! threat: S22
//! attack: a default value of a parameter, which is made anew each time
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const next = (box: any = { n: 0 }) => ++box.n;

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { next(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (next() > 1) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
