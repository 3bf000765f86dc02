import { type Cell, handler, pattern } from "commonfabric";

const mark = handler((e: { as?: string } | undefined, { log, name }: { log: Cell<string[]>; name: string }) => {
  log.push(name + (e?.as ?? ""));
});
export default pattern<{ log: string[] }>(({ log }) => ({
  log,
  water: mark({ log, name: "water" }),
  get: mark({ log, name: "get" }),
  send: mark({ log, name: "send" }),
  map: mark({ log, name: "map" }),
  length: mark({ log, name: "length" }),
  toString: mark({ log, name: "toString" }),
  "with space": mark({ log, name: "with space" }),
  "a-b": mark({ log, name: "a-b" }),
}));
