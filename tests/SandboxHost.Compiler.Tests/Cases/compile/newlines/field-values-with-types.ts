class C {
  x = 1 as any
  ["y"] = 2
  z = <any>1
  get = a as any
  v() {}
  u = b!
  ["t"]
}
