//! threat: S22
//! attack: a property of a function, through a method of a record
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const keep: any = () => 1;
  const box = { put() { keep.mail = 1; }, look() { return keep.mail; } };

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { box.put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.look()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
