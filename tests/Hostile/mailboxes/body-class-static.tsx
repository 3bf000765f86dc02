//! threat: S22
//! attack: a static property of a class of the body
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  class Box { static mail = 0; }

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { Box.mail = 1; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (Box.mail) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
