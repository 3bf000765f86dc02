(function (a, b,) { return b })(1, 2,)  //= 2
