var A; (function (A) {})(A || (A = {})); var B; (function (B) { B[B["C"] = 0] = "C"; })(B || (B = {})); var D; (function (D) { D[D["E"] = 0] = "E"; })(D || (D = {}));
