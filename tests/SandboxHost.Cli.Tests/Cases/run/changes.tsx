// What events change: added, removed, changed; instances are the same wherever they stand.
// run --send add='{"text":"one"}' --send add='{"text":"two"}' --send note --send dropFirst --send edit --send nothing
// run
// run --input '{"title":"Mine"}' --get title --get list --get missing --get add --send add='{"text":"one"}'
// run --export Note --input '{"text":"alone"}'
import { type Cell, type Default, handler, instantiate, lift, NAME, pattern, str } from "commonfabric";

export const Note = pattern<{ text: Default<string, "-"> }>(({ text }) => ({ [NAME]: str`Note ${text}`, text }));

interface State {
  list: Cell<unknown[]>;
  items: Cell<{ text: string; done: boolean }[]>;
}

const add = handler((event: { text: string }, { items }: State) => {
  items.push({ text: event.text, done: false });
});
const note = handler((_event: unknown, { list, items }: State) => {
  const made = instantiate({ pattern: Note, inputs: { text: "a" } });
  list.push(made);
  list.push(instantiate({ pattern: Note, inputs: { text: "b" } }));
  list.push(made);
  items.push({ text: "three", done: true });
});
const dropFirst = handler((_event: unknown, { list, items }: State) => {
  list.set(list.get().slice(1));
  items.set(items.get().slice(1));
});
const edit = handler((_event: unknown, { items }: State) => {
  items.key(0).key("done").set(true);
});
const nothing = handler((_event: unknown, _state: State) => {});
const size = lift((items: unknown[]) => items.length);

export default pattern<{ title: Default<string, "Notes">; list: Default<unknown[], []>; items: Default<{ text: string; done: boolean }[], []> }>(
  ({ title, list, items }) => {
    const state = { list, items };
    return {
      title, list, items, size: size(items), template: Note,
      add: add(state), note: note(state), dropFirst: dropFirst(state), edit: edit(state), nothing: nothing(state),
    };
  },
);
