(function (a, b = a + 1) { return a + b })(1)  //= 3
