import { cell, type Cell, handler, pattern } from "commonfabric";

interface Note { text: string; stars?: number }
const edit = handler((e: { text: string }, { notes, current, spare }: { notes: Cell<Note[]>; current: Cell<Note | null>; spare: Cell<Record<string, number>> }) => {
  const note = { text: e.text };
  notes.push(note);
  current.set(note);
  spare.key(e.text).set(notes.get().length);
});
export default pattern(() => {
  const notes = cell<Note[]>([]);
  const current = cell<Note | null>(null);
  const spare = cell<Record<string, number>>({});
  const both = { notes, current };
  return { notes, current, spare, edit: edit({ ...both, spare }) };
});
