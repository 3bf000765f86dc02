class C { x = 1
  ;         
  in
  instanceof
  z }
