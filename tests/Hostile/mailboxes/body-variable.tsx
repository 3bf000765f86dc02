//! threat: S22
//! attack: a variable of the pattern's body that actions share
//! outcome: not-compiled | not-started
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  let mail = 0;

  // Leaves something, as far as it is let.
  const go = action(() => {
    mail = 1;
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (mail) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
