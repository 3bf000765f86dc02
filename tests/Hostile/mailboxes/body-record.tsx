//! threat: S22
//! attack: a record of the body that actions share
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const box: any = { inner: {} };

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { box.mail = 1; } catch {}
    try { box.inner.mail = 1; } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (box.mail || box.inner.mail) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
