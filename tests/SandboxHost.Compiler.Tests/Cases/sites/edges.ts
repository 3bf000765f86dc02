import { cell, lift, Cell } from "commonfabric"; // insertions at places where erased types leave insertions of their own
const a = 1, b = 2;
export const sum = () => cell(a + b as number * 2);
export const angle = () => cell(<number>
  b);
export const last = () => <Cell<number>>
  new Cell<number>;
export const first = () => new Cell as unknown;
export const parenthesized = () => (lift)((x: number) => x);
export const asserted = (lift as typeof lift)<number, number>((x) => x);
export const bang = lift!<number>((x) => x);
export const typed = lift</* ( */ (number), (string) /* > */ >/* ( */((x) => `${x}`);
export const trailing = lift((x: number) => x,);
export const chained = lift((x: number) => x)(cell(1)).length;
export const template = `${cell(1)}${cell(`${cell(2)}`)}`;
export const nested = cell(cell(cell()));
export const generic = lift(<T,>(x: T) => x);
export const object = cell({ a: [cell(1), ...[cell(2)]], cell, "b": cell(3) });
