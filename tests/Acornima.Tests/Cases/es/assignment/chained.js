var a, b; a = b = 2; a + b  //= 4
