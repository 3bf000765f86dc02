class C {
  readonly
  x
  declare
  y
  static
  z
  public
  w
  abstract
  v
}
