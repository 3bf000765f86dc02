function f() { return (
   
  x   )    => x }
