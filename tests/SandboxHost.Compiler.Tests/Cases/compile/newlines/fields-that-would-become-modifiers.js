class C {
  x;       
  ["y"];       
  *g() {}
  get;       
  z() {}
  static;       
  w() {}
  a;
  ["b"]
  c;
  *d() {}
}
