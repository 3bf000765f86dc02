class C extends D { constructor(public x) { super(x)
 a() } }
