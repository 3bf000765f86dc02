var \u0061b = 1; ab  //= 1
