import type
  A from "a"
import type
  { B } from "b"
x
