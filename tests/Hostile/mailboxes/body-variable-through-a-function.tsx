//! threat: S22
//! attack: a variable of the body that a function of the body changes
//! outcome: not-compiled | not-started
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  let mail = 0;
  const put = () => { mail = 1; };
  const look = () => mail;

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
