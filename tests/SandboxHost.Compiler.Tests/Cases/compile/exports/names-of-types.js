export {              z as w } from "a";
                                 ;
                                ;
export { default as q } from "d";
export { type as default } from "e";
export { type as type } from "f"
