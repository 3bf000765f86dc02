class A extends B { y; x = 1; constructor(        y) { super(); this.y = y; } } class C extends D { y; constructor(        y) { foo(); super(y); this.y = y; bar() } }
