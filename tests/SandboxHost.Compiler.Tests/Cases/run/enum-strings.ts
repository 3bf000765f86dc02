const prefix = "p";
enum S { A = "a", B = `${A}b`, C = prefix + A, D = "x" + f() }
function f() { return 1; }
export const value = S;
//= {"A":"a","B":"ab","C":"pa","D":"x1"}
