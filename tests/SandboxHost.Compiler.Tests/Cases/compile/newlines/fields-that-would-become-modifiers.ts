class C {
  x: string
  ["y"]: number
  *g() {}
  get: number
  z() {}
  static: number
  w() {}
  a?
  ["b"]
  c!
  *d() {}
}
