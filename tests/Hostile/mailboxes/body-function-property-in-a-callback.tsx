//! threat: S22
//! attack: a property of a function, in a callback of a list
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const keep: any = () => 0;
  const put = () => { keep.mail = 1; };
  const look = () => keep.mail ?? 0;
  const list = cell([1]);
  const seen = list.map((_x: any) => { try { put(); } catch {} return look(); });

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
