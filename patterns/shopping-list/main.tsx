import { type Default, NAME, pattern, str, UI, Writable } from "commonfabric";

interface Item {
  name: string;
  amount: number;
  bought: boolean;
}

interface ShoppingArgs {
  items: Writable<Item[] | Default<[]>>;
  draft: Writable<string | Default<"">>;
}

/** One item. Its box writes `bought` itself; its button has a handler written in place. */
const Row = pattern<{ item: Writable<Item> }>(({ item }) => ({
  [UI]: (
    <li>
      <input type="checkbox" $checked={item.key("bought")} />
      {item.key("amount")} × {item.key("name")}
      <button onClick={() => item.key("amount").set(item.key("amount").get() + 1)}>one more</button>
    </li>
  ),
}));

/** A shopping list. What is typed stands in `draft`, and the button makes an item of it. */
export default pattern<ShoppingArgs>(({ items, draft }) => ({
  [NAME]: str`Shopping (${items.get().length})`,
  [UI]: (
    <section>
      <input placeholder="What is needed?" $value={draft} />
      <button
        disabled={draft.get() === ""}
        onClick={() => {
          items.push({ name: draft.get(), amount: 1, bought: false });
          draft.set("");
        }}
      >
        Add
      </button>
      {items.get().length === 0 ? <p>Nothing is needed.</p> : null}
      <ul>{items.map((item) => <Row item={item} />)}</ul>
    </section>
  ),
  items,
  draft,
}));
