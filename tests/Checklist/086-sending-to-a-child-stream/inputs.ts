import { action, cell, type Cell, handler, pattern, Stream } from "commonfabric";

interface Done { name: string; at?: { x: number } }
const note = handler((e: Done, { log }: { log: Cell<string[]> }) => { log.push(`${e.name}${e.at?.x ?? ""}`); });
const finish = handler((e: { x: number } | undefined, { name, onDone }: { name: string; onDone: Stream<Done> }) => {
  const payload: Done = { name, at: { x: e?.x ?? 0 } };
  onDone.send(payload);
  payload.name = "changed later";
  payload.at!.x = 99;
});
const child = pattern<{ name: string; onDone: Stream<Done> }>(({ name, onDone }) => ({ finish: finish({ name, onDone }), inline: action(() => { onDone.send({ name: `${name}!` }); }) }));
const maybe = pattern<{ onDone?: Stream<Done> }>(({ onDone }) => ({ go: action(() => { onDone?.send({ name: "maybe" }); }) }));
export default pattern(() => {
  const log = cell<string[]>([]);
  const onDone = note({ log });
  return { log, a: child({ name: "a", onDone }), b: child({ name: "b", onDone }), given: maybe({ onDone }) };
});
