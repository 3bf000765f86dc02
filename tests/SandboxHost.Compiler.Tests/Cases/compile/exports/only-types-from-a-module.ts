export { type A } from "a"
(x)
