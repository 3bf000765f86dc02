//! threat: S22
//! attack: a generator of the body that a function of the body asks
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const steps = (function* () { yield 1; yield 2; })();
  const next = () => steps.next().value;

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { next(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if ((() => { try { return next() !== 1; } catch { return false; } })()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
