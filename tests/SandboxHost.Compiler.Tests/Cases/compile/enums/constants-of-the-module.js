const s = "x", n = 5, o         = 6;
let l = 7;
var A; (function (A) { A["B"] = "x"; A[A["C"] = 5] = "C"; A[A["D"] = 6] = "D"; A[A["E"] = l] = "E"; A[A["F"] = o] = "F"; A["G"] = "x5"; })(A || (A = {})); var H; (function (H) { H["I"] = "x"; H[H["J"] = 5] = "J"; H[H["K"] = 6] = "K"; H["L"] = "x"; H[H["M"] = -5] = "M"; })(H || (H = {}));
