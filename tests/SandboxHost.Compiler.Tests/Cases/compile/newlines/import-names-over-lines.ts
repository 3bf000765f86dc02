import {
  type A,
  B, // c
  type C
} from "a"; B
