(function (a, ...b) { return b.length })(1, 2, 3)  //= 2
