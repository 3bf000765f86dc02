class C {                 
  x
  ;               
  *gen() {}
  ;               
  ["y"] = 1
}
