//! threat: S22
//! attack: a weak map of the body that functions of the body use
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box = new WeakMap<object, number>();
  const put = () => box.set(Math, 1);
  const look = () => box.has(Math);

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (look()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
