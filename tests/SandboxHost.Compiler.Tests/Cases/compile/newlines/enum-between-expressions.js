let x
var A; (function (A) { A[A["B"] = 0] = "B"; })(A || (A = {}));
(y)
