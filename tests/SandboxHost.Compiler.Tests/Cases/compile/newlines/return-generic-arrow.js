function f() { return ( 
  x) => y }
