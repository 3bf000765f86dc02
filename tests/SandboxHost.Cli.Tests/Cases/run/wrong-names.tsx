// Names that there are not.
// run --export Lits
// run --export n
// run --send ad
// run --send n
// run --send add --send lists.0.add
// run --limits statement=5
// run --limits time=fast
// run --limits time
// run --limits instances=0
// run --limits statements=99999999999999
import { type Cell, cell, handler, pattern } from "commonfabric";

export const n = 1;

const add = handler((_event: unknown, { n }: { n: Cell<number> }) => n.set(n.get() + 1));

export const List = pattern(() => ({ list: [] }));

export default pattern(() => {
  const n = cell(0);
  return { n, add: add({ n }), addAll: add({ n }) };
});
