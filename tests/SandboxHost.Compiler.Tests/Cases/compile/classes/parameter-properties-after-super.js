class C extends D { x; constructor(       x) { super(); this.x = x; a() } }
