function f() { throw (
  x); }
