import { type Cell, cell, type Default, handler, instantiate, pattern, type PatternFactory } from "commonfabric";

interface Animal {
  says: string;
}

type Kind = PatternFactory<{ name: string }, Animal>;

const Dog = pattern<{ name: Default<string, "?"> }>(({ name }) => ({ name, says: "woof" }));
const Cat = pattern<{ name: Default<string, "?"> }>(({ name }) => ({ name, says: "meow" }));
const Cow = pattern<{ name: Default<string, "?"> }>(({ name }) => ({ name, says: "moo" }));

interface State {
  favourite: Cell<Kind | undefined>;
  list: Cell<Kind[]>;
  byName: Cell<Record<string, Kind>>;
  animals: Cell<Animal[]>;
}

/** Puts patterns into a cell, a list and a record. */
const keep = handler((_event: unknown, state: State) => {
  state.favourite.set(Dog);
  state.list.push(Cat);
  state.byName.key("cow").set(Cow);
});

/** Another event, later: makes an instance of each of them from where it was kept. */
const make = handler((event: { name: string }, state: State) => {
  const { name } = event;
  state.animals.push(
    instantiate({ pattern: state.favourite, inputs: { name } }),
    instantiate({ pattern: state.list.get()[0], inputs: { name } }),
    state.byName.get().cow({ name }),
  );
});

/** Patterns are values: they can be kept in cells and instantiated from there at any later time. */
export default pattern(() => {
  const state = {
    favourite: cell<Kind | undefined>(),
    list: cell<Kind[]>([]),
    byName: cell<Record<string, Kind>>({}),
    animals: cell<Animal[]>([]),
  };
  return { ...state, keep: keep(state), make: make(state) };
});
