//! threat: S42
//! attack: reads what the handler asked for to write only
//! outcome: committed
import { cell, type Cell, handler, pattern, type WriteonlyCell } from "commonfabric";

const go = handler((_e: unknown, { n, secret }: { n: Cell<number>; secret: WriteonlyCell<string> }) => {
  const seen: any[] = [];
  for (const attempt of [() => (secret as any).get(), () => (secret as any).sample(), () => (secret as any).asSchema(true).get(), () => (secret as any).resolveAsCell().get(), () => (secret as any).key("length").get()]) {
    try { seen.push(attempt()); } catch {}
  }
  if (seen.includes("secret")) throw new Error("it was read");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), secret = cell("secret"); return { n, go: go({ n, secret }), add: add({ n }) }; });
