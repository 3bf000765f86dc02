// `--ui` shows what is to be seen, and where events go.
// run --ui
// run --ui --send add --send rows.0.$UI.children.1.props.onClick --send add --send finish
import { type Cell, cell, handler, ifElse, NAME, pattern, str, UI } from "commonfabric";

const Row = pattern<{ text: string }>(({ text }) => {
  const isMarked = cell(false);
  return {
    [UI]: (
      <li>
        {text}
        <button onClick={() => isMarked.set(!isMarked.get())}>mark</button>
        {isMarked.get() ? <b>marked</b> : null}
      </li>
    ),
  };
});

const Panel = ({ title, children }: { title: string; children?: unknown }) => <fieldset title={title}>{children}</fieldset>;

const add = handler((_event: unknown, { rows }: { rows: Cell<unknown[]> }) => {
  rows.push(Row({ text: `row ${rows.get().length}` }));
});

const finish = handler((_event: unknown, { isDone }: { isDone: Cell<boolean> }) => {
  isDone.set(true);
});

export default pattern(() => {
  const rows = cell<unknown[]>([]);
  const note = cell("a note");
  const isDone = cell(false);
  const size = cell(3);
  return {
    [NAME]: str`View of size ${size}`,
    [UI]: (
      <main>
        <h1 class="big" data-size={size} hidden={false}>{"Text"} and {size} and {"more"}</h1>
        {null}
        {undefined}
        {true}
        {false}
        {0}
        {""}
        <>
          <p>in a fragment</p>
          <>deeper</>
        </>
        {[<i>1</i>, [<i>2</i>, "three"]]}
        <input $value={note} type="text" disabled />
        <input $checked={isDone} style={{ color: "red", width: 3 }} />
        <Panel title="Rows">
          <ul>{rows}</ul>
        </Panel>
        {rows.get().length > 0 && <p>{rows.get().length} rows</p>}
        {ifElse(isDone, <p>done</p>, <p>open</p>)}
        <p>{{ not: "a view" }}</p>
        <button onClick={add({ rows })} onFocus={() => note.set("focused")}>Add</button>
        <br />
        <p>{note}</p>
        <p>{note}</p>
      </main>
    ),
    rows,
    add: add({ rows }),
    finish: finish({ isDone }),
  };
});
