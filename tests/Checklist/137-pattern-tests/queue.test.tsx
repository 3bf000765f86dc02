import { action, assert, handler, pattern, Stream, TESTS, Writable } from "commonfabric";

const note = handler<{ t: string }, { log: Writable<string[]> }>(({ t }, { log }) => { log.push(t); });
export default pattern(() => {
  const log = new Writable<string[]>([]);
  const noter = note({ log });
  const both = action(() => {
    noter.send({ t: "first" });
    log.push("now");
    noter.send({ t: "second" });
  });
  return { [TESTS]: [{ action: both }, { assertion: assert(() => log.get().join("-") === "now-first-second") }] };
});
