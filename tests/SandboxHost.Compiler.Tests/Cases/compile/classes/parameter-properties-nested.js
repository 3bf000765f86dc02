class C { x; constructor(       x) { this.x = x; class D { y; constructor(        y) { this.y = y;} } } }
