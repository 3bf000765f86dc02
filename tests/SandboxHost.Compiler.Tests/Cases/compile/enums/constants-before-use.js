export const s = "x";
const t = s;
const u = n + 1;
const n = 2;
var A; (function (A) { A["B"] = "x"; A["C"] = "x"; A[A["D"] = u] = "D"; A[A["E"] = later] = "E"; })(A || (A = {})); const later = 1;
