         class C {
  x = 1
  ;                 
  ["z"]() {}
  w = 2
  ;                
  *g() {}
}
