import { action, assert, multiUserTest, pattern, TESTS, Writable } from "commonfabric";

const setup = pattern(() => {
  const notes = new Writable<string[]>([]);
  const add = action((e: { text: string }) => { notes.push(e.text); });
  return { notes, add };
});
const writer = pattern<{ setup: { notes: string[]; add: any } }>(({ setup }) => {
  const write = action(() => { setup.add.send({ text: "from the writer" }); });
  return { [TESTS]: [{ action: write }, { label: "written" }, { assertion: assert(() => setup.notes.length === 1) }] };
});
const reader = pattern<{ setup: { notes: string[] } }>(({ setup }) => ({ [TESTS]: [{ await: "written" }, { assertion: assert(() => setup.notes[0] === "from the writer") }] }));
export default multiUserTest({ setup, participants: { writer, reader } } as any);
