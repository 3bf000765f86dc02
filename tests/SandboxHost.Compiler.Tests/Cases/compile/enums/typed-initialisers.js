var A; (function (A) { A[A["B"] =      C] = "B"; A[A["D"] = E       ] = "D"; A[A["F"] = G ] = "F"; A[A["H"] = (I)] = "H"; A[A["J"] = K   (M)] = "J"; })(A || (A = {}));
