import { type Cell, type Default, handler, lift, NAME, pattern, str, UI } from "commonfabric";

interface Todo {
  title: string;
  done: Default<boolean, false>;
}

interface TodoArgs {
  title: Default<string, "To do">;
  items: Default<Todo[], []>;
}

const add = handler((event: { title: string } | undefined, state: { items: Cell<Todo[]> }) => {
  const title = event?.title.trim() ?? "";
  if (title !== "") {
    state.items.push({ title, done: false });
  }
});

const toggle = handler((_event: unknown, state: { item: Cell<Todo> }) => {
  state.item.update({ done: !state.item.get().done });
});

const removeDone = handler((_event: unknown, state: { items: Cell<Todo[]> }) => {
  state.items.set(state.items.get().filter((item) => !item.done));
});

const countOpen = lift((items: Todo[]) => items.filter((item) => !item.done).length);

const mark = lift((item: Todo) => (item.done ? "☑" : "☐"));

/** A list of things to do. Each row has its own button, made for its item. */
export default pattern<TodoArgs>(({ title, items }) => {
  const open = countOpen(items);
  return {
    [NAME]: str`${title} (${open})`,
    [UI]: (
      <section>
        <h2>{title}</h2>
        <ul>
          {items.map((item) => (
            <li>
              <button onClick={toggle({ item })}>{mark(item)}</button>
              {item.title}
            </li>
          ))}
        </ul>
        <button onClick={removeDone({ items })}>Remove what is done</button>
      </section>
    ),
    items,
    open,
    rows: items.map((item) => ({ title: item.title, toggle: toggle({ item }) })),
    add: add({ items }),
    removeDone: removeDone({ items }),
  };
});
