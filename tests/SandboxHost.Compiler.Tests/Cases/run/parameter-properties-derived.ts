class A { constructor(readonly a: number) {} }
class B extends A { c = 3; constructor(public b: number) { "use strict"; super(b + 1); this.b += 10; } }
export const value = new B(1);
//= {"a":2,"b":11,"c":3}
