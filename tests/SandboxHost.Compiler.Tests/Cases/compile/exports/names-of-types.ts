export { type x as y, z as w } from "a";
export { type "s" as t } from "b";
export { type default } from "c";
export { default as q } from "d";
export { type as default } from "e";
export { type as type } from "f"
