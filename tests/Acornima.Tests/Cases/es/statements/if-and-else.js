if (0) 1; else if (1) 2; else 3  //= 2
