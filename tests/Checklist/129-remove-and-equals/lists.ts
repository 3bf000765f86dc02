import { cell, Cell, handler, pattern, Writable } from "commonfabric";

const go = handler<{ op: string; v: any }, { xs: Writable<any[]>; n: Writable<number>; out: Writable<any> }>(({ op, v }, { xs, n, out }) => {
  try {
    if (op === "remove") xs.remove(v);
    else if (op === "removeAll") xs.removeAll(v);
    else if (op === "addUnique") xs.addUnique(...v);
    else if (op === "removeByValue") xs.removeByValue(v);
    else if (op === "increment") n.increment(v);
    else if (op === "incrementOne") n.increment();
    out.set("fine");
  } catch (_error) {
    out.set("threw");
  }
});
export default pattern<{ xs: any[]; n?: number }>(({ xs, n }) => {
  const out = cell<any>(null);
  return { xs, n, out, go: go({ xs, n: n as any, out }) };
});
