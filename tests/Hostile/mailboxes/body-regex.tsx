//! threat: S22
//! attack: where an expression of the body goes on searching
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const digits = /[0-9]/g;

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { digits.lastIndex = 7; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (digits.lastIndex) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
