import { cell, handler, lift, pattern, UI, Writable } from "commonfabric";

interface Item { title: string; done: boolean; tags: string[] }
const pick = lift(({ items }: { items: Item[] }) => items.length);
const Field = pattern<{ value: Writable<string>; label: string }>(({ value, label }) => ({ [UI]: <cf-input $value={value} label={label} />, value }));
export default pattern<{ items: Item[]; name: string; deep: { a: { b: string } } }>(({ items, name, deep }) => {
  const own = new Writable("own");
  const kid = Field({ value: deep.a.b as any, label: "deep" });
  return {
    items, name, deep, own, kid, size: pick({ items }),
    [UI]: (
      <form>
        <cf-input $value={name} />
        <cf-input $value={deep.a.b} />
        <cf-input $value={items[0].title} $checked={items[0].done} />
        <Field value={own} label="own" />
        {kid}
        <cf-list $value={items} $cell={deep} />
      </form>
    ),
  };
});
