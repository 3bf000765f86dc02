import { cell, type Cell, handler, pattern, Stream } from "commonfabric";

const leaf = handler((e: { name: string }, { log }: { log: Cell<string[]> }) => { log.push(e.name); });
const fork = handler((e: { name: string }, { log, leaf }: { log: Cell<string[]>; leaf: Stream<{ name: string }> }) => {
  leaf.send({ name: `${e.name}1` });
  log.push(e.name);
  leaf.send({ name: `${e.name}2` });
});
const root = handler((_e: unknown, { log, fork, leaf }: { log: Cell<string[]>; fork: Stream<{ name: string }>; leaf: Stream<{ name: string }> }) => {
  fork.send({ name: "a" });
  leaf.send({ name: "x" });
  fork.send({ name: "b" });
  log.push("root");
});
export default pattern(() => {
  const log = cell<string[]>([]);
  const l = leaf({ log });
  const f = fork({ log, leaf: l });
  return { log, leaf: l, root: root({ log, fork: f, leaf: l }) };
});
