do ; while (0) 7  //= 7
