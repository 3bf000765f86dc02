var A; (function (A) { A[A["B"] = 0] = "B"; A["C"] = "c"; })(A || (A = {}));                            export var F; (function (F) { F[F["G"] = 0] = "G"; })(F || (F = {})); let x = A.B;

