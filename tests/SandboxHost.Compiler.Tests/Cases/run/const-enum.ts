const enum A { B, C = "c" }
export const value = [A.B, A.C];
//= [0,"c"]
