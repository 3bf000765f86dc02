declare module "a" { export const x: 1; const y: 2; export { y as z }; export type { T } from "b"; export default class {} ; export = q; import r = require("r") }
x
