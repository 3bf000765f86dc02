import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const go = handler((event: { n?: number; at?: { x?: number } } = {}, { log: target, tag = "none" }: { log: Cell<string[]>; tag?: string }) => {
  const { n: count = 3, at: { x = -1 } = {} } = event;
  target.push(`${count}/${x}/${tag}`);
});
const pick = lift(({ a: { b: [, second = "gap"] = [] } = {}, ...rest }: { a?: { b?: string[] }; c?: number; d?: number }) => `${second}:${Object.keys(rest).sort().join()}`);
export default pattern<{ o: any }>(({ o }) => {
  const log = cell<string[]>([]);
  return { log, picked: pick(o), go: go({ log }), tagged: go({ log, tag: "" }) };
});
