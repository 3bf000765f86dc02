//! threat: S22
//! attack: a map of the body that functions of the body change
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box = new Map<string, number>();
  const put = () => box.set("mail", 1);
  const size = () => box.size;

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (size()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
