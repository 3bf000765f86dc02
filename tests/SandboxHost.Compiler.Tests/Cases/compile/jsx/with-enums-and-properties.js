var X; (function (X) { X[X["A"] = 0] = "A"; })(X || (X = {})); const y = h("div", { a:  X.A },X.A );
class P { x; constructor(        x = h("b", null)) { this.x = x;} }
