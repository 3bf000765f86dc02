//! threat: S22
//! attack: a record of the body that a function changes for another function
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box: any = { n: 0 };
  const step = () => ++box.n;
  const next = () => step();

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { next(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if ((() => { try { return next() > 1; } catch { return false; } })()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
