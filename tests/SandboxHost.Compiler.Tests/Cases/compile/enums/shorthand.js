var A; (function (A) { A[A["B"] = f()] = "B"; A[A["C"] = { B: A.B }.B] = "C"; })(A || (A = {}));
