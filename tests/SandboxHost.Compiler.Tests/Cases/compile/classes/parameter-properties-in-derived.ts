class A extends B { x = 1; constructor(private y) { super(); } } class C extends D { constructor(private y) { foo(); super(y); bar() } }
