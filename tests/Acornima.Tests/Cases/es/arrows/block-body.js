((a, b) => { return a * b })(2, 3)  //= 6
