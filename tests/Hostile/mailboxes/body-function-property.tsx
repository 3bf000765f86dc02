//! threat: S22
//! attack: a property of a function of the body
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const keep: any = () => 1;

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { keep.mail = 1; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (keep.mail) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
