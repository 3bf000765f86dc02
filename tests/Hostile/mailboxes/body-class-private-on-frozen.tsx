//! threat: S22
//! attack: a private name of a class of the body, put on a frozen object
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const Base: any = function (o: any) { return o; };
  class Stamp extends Base { #mail = 1; static has(o: any) { return #mail in o; } }

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { new Stamp(Math); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if (Stamp.has(Math)) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
