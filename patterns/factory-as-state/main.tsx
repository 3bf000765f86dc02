import { type Cell, cell, type Default, handler, instantiate, pattern, type PatternFactory, str } from "commonfabric";

interface Note {
  text: string;
}

const Plain = pattern<{ text: Default<string, ""> }>(({ text }) => ({ text, style: "plain" }));
const Loud = pattern<{ text: Default<string, ""> }>(({ text }) => ({ text: str`${text}!`, style: "loud" }));

interface State {
  template: PatternFactory<{ text: string }, Note>;
  notes: Cell<Note[]>;
}

const write = handler((event: { text: string }, state: State) => {
  state.notes.push(instantiate({ pattern: state.template, inputs: { text: event.text } }));
});

/** One handler, bound twice, each time with another pattern in its state. */
export default pattern(() => {
  const notes = cell<Note[]>([]);
  return {
    notes,
    say: write({ template: Plain, notes }),
    shout: write({ template: Loud, notes }),
  };
});
