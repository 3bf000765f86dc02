function f() { return async (
   
  x   )             => x }
