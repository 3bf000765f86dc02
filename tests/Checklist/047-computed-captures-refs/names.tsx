import { cell, computed, handler, lift, pattern, str, UI } from "commonfabric";
import type { Cell } from "commonfabric";

const plus = lift((n: number) => n + 1);
const up = handler((_e: unknown, { cell }: { cell: Cell<number> }) => { cell.set(cell.get() + 1); });
export const one = pattern<{ str: string; lift: number; cell: number; computed: number[] }>(({ str, lift, cell, computed }) => ({
  str, text: `${str}!`, sum: lift + cell, size: computed.length, first: computed[0], mapped: computed.map((handler) => handler * 2), up: up({ cell }), plus: plus(lift),
}));
export default pattern<{ h: number; name: string; React: string; props: { children: string } }>(({ h, name, React, props }) => {
  const children = cell(2);
  const fragment = "frag";
  const type = computed(() => h * 10);
  return { type, label: str`${name}`, [UI]: <div title={name}>{h}<>{fragment}</>{children}{React}<b>{props.children}</b>{type}</div> };
});
