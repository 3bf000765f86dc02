import { h } from "@commontools/html";
import { cell, Cell, derive, handler, NAME, recipe, str, UI } from "@commontools/builder";

interface Item { title: string }
const change = handler({ type: "object", properties: { detail: { type: "object", properties: { value: { type: "string" } } } } } as any, { type: "object", properties: { title: { type: "string", asCell: true } } } as any, (e: any, state: any) => { state.title.set(e.detail.value); });
export default recipe({ type: "object", properties: { title: { type: "string", default: "untitled" }, items: { type: "array", items: { type: "object", properties: { title: { type: "string" } } }, default: [] } } } as any, ({ title, items }: any) => ({
  [NAME]: str`Notes: ${title}`,
  [UI]: (
    <os-container>
      <common-input value={title} placeholder="Title" oncommon-input={change({ title })} />
      <div>{items.map((item: Item) => <p>{item.title}</p>)}</div>
      <p>{derive(items, (list: Item[]) => `${list.length} items`)}</p>
      {h("b", { id: "made" }, "by hand")}
    </os-container>
  ),
  title, items,
}));
