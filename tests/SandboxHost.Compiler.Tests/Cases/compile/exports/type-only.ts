export type { A } from "a";
export { type B } from "b";
export type * from "c";
export type * as D from "d";
export type { E };
export { type F, g };
const g = 1;
type E = 1;
type F = 2;
