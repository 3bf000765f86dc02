//! threat: S22
//! attack: a property that a named function puts on itself, through another
//! outcome: committed | not-started | not-compiled
import { action, cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(0);
  const next: any = function self() { (self as any).n = ((self as any).n ?? 0) + 1; return (self as any).n; };
  const put = () => next();

  // Leaves something, as far as it is let.
  const go = action(() => {
    try { put(); } catch {}
    n.set(1);
  });

  // Finds it, if there is anything.
  const add = action(() => {
    if ((() => { try { return put() > 1; } catch { return false; } })()) throw new Error("mail from another event");
    n.set(n.get() + 1);
  });
  return { n, go, add };
});
