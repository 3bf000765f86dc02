import { cell, type Cell, handler, pattern } from "commonfabric";

const put = handler((e: { v: any }, { v, version }: { v: Cell<any>; version: Cell<number> }) => {
  if (JSON.stringify(v.get()) === JSON.stringify(e.v)) return;
  v.set(e.v);
  version.set(version.get() + 1);
});
const touch = handler((_e: unknown, { v, version }: { v: Cell<any>; version: Cell<number> }) => {
  v.set(v.get());
  version.set(version.get() + 0);
});
export default pattern(() => {
  const v = cell<any>({ a: [1] });
  const version = cell(0);
  return { v, version, put: put({ v, version }), touch: touch({ v, version }) };
});
