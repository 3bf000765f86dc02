const n = "four";
enum E { A = n.length, B = A * 2, C = ((A) => A + 1)(10), D = { A }.A }
export const value = E;
//= {"4":"D","8":"B","11":"C","A":4,"B":8,"C":11,"D":4}
