export var A; (function (A) { A[A["B"] = 0] = "B"; })(A || (A = {}));
       (function (A) { A[A["C"] = f()          ] = "C"; A[A["D"] = g .h] = "D"; })(A || (A = {}));
