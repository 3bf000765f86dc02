function f() { let A; (function (A) { A[A["B"] = 0] = "B"; })(A || (A = {})); return A } if (x) { let C; (function (C) { C[C["D"] = 0] = "D"; })(C || (C = {})); }
