//! threat: S22
//! attack: a private static of a class of the body
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  class Box { static #mail = 0; static put() { Box.#mail = 1; } static look() { return Box.#mail; } }

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { Box.put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (Box.look()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
