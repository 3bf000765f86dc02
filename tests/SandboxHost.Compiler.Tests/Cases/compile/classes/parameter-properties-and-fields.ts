class C {
  static s = 1;
  constructor(
    public a: string,
    // comment
    private b = 2,
  ) {
    foo();
  }
}
