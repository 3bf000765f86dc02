import { type Cell, handler, pattern, UI } from "commonfabric";

interface Row {
  id: number;
  done: boolean;
}

const toggle = handler((event: { at: number }, state: { rows: Cell<Row[]> }) => {
  const row = state.rows.key(event.at);
  row.key("done").set(!row.key("done").get());
});

// A view with a row for each element of a list.
export default pattern<{ rows: Row[] }>(({ rows }) => ({
  [UI]: <ul>{rows.map((row) => <li class={row.done ? "done" : "open"}>{row.id}</li>)}</ul>,
  toggle: toggle({ rows }),
}));
