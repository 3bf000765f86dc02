class C { a; b;
  static s = 1;
  constructor(
           a        ,
    // comment
            b = 2,
  ) { this.a = a; this.b = b;
    foo();
  }
}
