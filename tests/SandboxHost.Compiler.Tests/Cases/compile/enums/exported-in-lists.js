var A; (function (A) { A[A["B"] = 0] = "B"; })(A || (A = {})); export { A };
export default A;
