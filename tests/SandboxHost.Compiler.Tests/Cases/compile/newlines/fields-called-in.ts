class C { x = 1
  abstract y
  in
  instanceof
  z }
