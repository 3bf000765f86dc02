function* f() { yield (
  x); }
