//! threat: S22
//! attack: an instance of a class of the body
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  class Box { #n = 0; next() { return ++this.#n; } }
  const box = new Box();

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { box.next(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.next() > 1) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
