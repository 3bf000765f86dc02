import { cell, type Cell, handler, pattern } from "commonfabric";

const clear = handler((_e: unknown, { a }: { a: Cell<string | undefined> }) => { a.set(undefined); });
const put = handler((e: string, { a }: { a: Cell<string | undefined> }) => { a.set(e); });
export default pattern(() => {
  const a = cell<string | undefined>("first");
  const none = cell<number>();
  return { a, none, put: put({ a }), clear: clear({ a }) };
});
