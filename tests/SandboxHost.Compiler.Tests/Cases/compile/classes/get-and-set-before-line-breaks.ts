class C {
  get
  x() {}
  set
  y(v) {}
  async
  z() {}
}
