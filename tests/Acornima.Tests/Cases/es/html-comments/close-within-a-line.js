var a = 2; a --> 1  //= true
