import "a";
import * as b from "b";
import c from "c";
export * from "d";
export * as e from "e";
export { f } from "g";
b, c;
