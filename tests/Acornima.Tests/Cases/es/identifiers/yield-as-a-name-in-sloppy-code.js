var yield = 4; yield  //= 4
