/// <cts-enable />
import { Cell, compute, Default, derive, handler, ifElse, lift, NAME, Opaque, OpaqueRef, recipe, render, str, stream, UI } from "commontools";

interface In { n: Default<number, 2>; list: Default<{ t: string }[], []> }
const add = handler<{ detail: { message: string } }, { list: Cell<{ t: string }[]> }>((e, { list }) => {
  const message = e?.detail?.message?.trim();
  if (message) list.push({ t: message });
});
export default recipe<In>("Old list", ({ n, list }) => {
  const twice = derive(n, (n) => n * 2);
  const both = derive({ n, list }, ({ n, list }) => `${n}/${list.length}`);
  const factor = 3;
  const closure = derive(n, (value) => value * factor);
  const computedOne = compute(() => n + 1);
  const rendered = render(() => list.length);
  return {
    [NAME]: str`Old ${n}`, n, list, twice, both, closure, computedOne, rendered, add: add({ list }),
    [UI]: (
      <os-container>
        <ct-button onct-click={add({ list })}>Add</ct-button>
        {list.map((item: OpaqueRef<{ t: string }>) => <common-text>{item.t}</common-text>)}
        {derive(list, (list) => <sl-badge>{list.length}</sl-badge>)}
      </os-container>
    ),
  };
});
