class C extends D { x; constructor(       x) { super(x); this.x = x;
 a() } }
