function f() { type A = 1; "not a directive"; return 1 as A; }
export const value = f();
//= 1
