if (1) if (0) 1; else 2  //= 2
