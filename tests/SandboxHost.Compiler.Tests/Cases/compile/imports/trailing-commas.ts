import { A, } from "a";
import { type B, } from "b";
import { type C, type D } from "c";
import E, { type F, } from "e";
export { type G, } from "g";
A, E
