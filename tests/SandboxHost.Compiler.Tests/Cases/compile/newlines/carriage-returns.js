var A; (function (A) { A[A["B"] = 0] = "B"; A[A["C"] = 1] = "C";
})(A || (A = {}));let x        
 
x
