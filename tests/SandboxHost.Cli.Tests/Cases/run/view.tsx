// A view is shown as markup.
// run --send add --send add
import { type Cell, cell, handler, NAME, pattern, str, UI } from "commonfabric";

const add = handler((_event: unknown, { rows }: { rows: Cell<{ text: string }[]> }) => rows.push({ text: `row ${rows.get().length}` }));

export default pattern(() => {
  const rows = cell<{ text: string }[]>([]);
  return {
    [NAME]: str`Rows`,
    [UI]: (
      <div class="all" style={{ color: "red" }}>
        <br />
        Some text and <b>more</b>
        <ul>{rows.map((row) => <li onClick={add({ rows })}>{row.text}</li>)}</ul>
        <button onClick={add({ rows })}>Add</button>
      </div>
    ),
    rows,
    add: add({ rows }),
  };
});
