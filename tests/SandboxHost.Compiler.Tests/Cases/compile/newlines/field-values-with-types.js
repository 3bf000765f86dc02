class C {
  x = 1 ;     
  ["y"] = 2
  z =      1
  get = a ;     
  v() {}
  u = b 
  ["t"]
}
