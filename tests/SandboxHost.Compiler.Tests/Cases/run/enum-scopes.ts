enum A { B = 1 }
function f() { enum A { C = 5, D } return A; }
const g = () => { if (true) { enum A { E } return A; } };
export const value = [A, f(), g()];
//= [{"1":"B","B":1},{"5":"C","6":"D","C":5,"D":6},{"0":"E","E":0}]
