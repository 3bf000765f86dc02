//! threat: S22
//! attack: a handler made in the body, with a record of the body
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern, handler } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box: any = { n: 0 };
  const inner = handler((_e: unknown, _s: {}) => { box.n++; });
  const stream = inner({});

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { stream.send(); } catch {}
    try { box.n++; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.n) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
