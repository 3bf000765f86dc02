var A; (function (A) { A[A["B"] = 1] = "B"; A[A["C"] = f()] = "C"; A[A["D"] = f()] = "D"; /* x */ A[A["E"] = 3] = "E"; A[A["F"] = 4] = "F"; })(A || (A = {}));
