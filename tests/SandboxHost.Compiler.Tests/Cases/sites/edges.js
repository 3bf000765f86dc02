import { $site } from "sandbox-host:lowering"; import { cell, lift, Cell } from "commonfabric"; // insertions at places where erased types leave insertions of their own
const a = 1, b = 2;
export const sum = () => cell($site(0), (a + b          ) * 2);
export const angle = () => cell($site(1), (       
  b));
export const last = () => (             
  new Cell        ($site(2)));
export const first = () => new Cell($site(3))           ;
export const parenthesized = () => (lift)($site(4), (x        ) => x);
export const asserted = (lift               )                ($site(5), (x) => x);
export const bang = lift         ($site(6), (x) => x);
export const typed = lift                                     /* ( */($site(7), (x) => `${x}`);
export const trailing = lift($site(8), (x        ) => x,);
export const chained = lift($site(9), (x        ) => x)(cell($site(10), 1)).length;
export const template = `${cell($site(11), 1)}${cell($site(12), `${cell($site(13), 2)}`)}`;
export const nested = cell($site(14), cell($site(15), cell($site(16))));
export const generic = lift($site(17),     (x   ) => x);
export const object = cell($site(18), { a: [cell($site(19), 1), ...[cell($site(20), 2)]], cell, "b": cell($site(21), 3) });
