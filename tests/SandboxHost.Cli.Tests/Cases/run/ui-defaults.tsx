// What an item does not say is shown as its type says, in the view as in the result.
// run --ui --input '{"items":[{"name":"milk"},{"name":"eggs","amount":6,"isBought":true}]}'
// run --input '{"items":[{"name":"milk"}]}' --get items --get $UI.children.0.0.children.0
import { type Default, pattern, UI } from "commonfabric";

interface Item {
  name: string;
  amount: Default<number, 1>;
  isBought: Default<boolean, false>;
}

export default pattern<{ items: Default<Item[], []> }>(({ items }) => ({
  items,
  [UI]: <ul>{items.map((item) => <li>{item.amount} {item.name}<input $checked={item.isBought} /></li>)}</ul>,
}));
