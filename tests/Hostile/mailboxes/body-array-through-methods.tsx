//! threat: S22
//! attack: an array of the body, through methods of a record
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const list: number[] = [];
  const box = { put() { list.push(1); }, size() { return list.length; } };

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { box.put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.size()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
