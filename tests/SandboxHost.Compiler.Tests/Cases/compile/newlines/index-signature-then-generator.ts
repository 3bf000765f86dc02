class C { [k: string]: any
  x
  [j: string]: any
  *gen() {}
  [i: string]: any
  ["y"] = 1
}
