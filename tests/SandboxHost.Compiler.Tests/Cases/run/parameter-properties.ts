class A { z = this.x; constructor(public x: number, private readonly y = x + 1, protected w?: string) { this.x++; } }
export const value = [new A(1), Object.keys(new A(2))];
//= [{"x":2,"y":2},["x","y","w","z"]]
