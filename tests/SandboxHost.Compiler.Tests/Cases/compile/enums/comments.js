var A; (function (A) {
  A[A["B"] = 0] = "B"; // first
  A[A["C"] = 2] = "C";
  /** doc */
  A[A["D"] = 3] = "D";
})(A || (A = {}));
