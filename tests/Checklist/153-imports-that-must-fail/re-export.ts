export { x } from "left-pad";
export { default } from "./ok.ts";
