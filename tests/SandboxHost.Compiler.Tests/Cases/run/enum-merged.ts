enum A { B = 1 }
enum A { C = B + 1, D }
export enum E { F = A.C }
export const value = [A, E];
//= [{"1":"B","2":"C","3":"D","B":1,"C":2,"D":3},{"2":"F","F":2}]
