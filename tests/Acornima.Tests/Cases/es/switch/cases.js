switch (3) { case 1: 1; break; default: 2; case 4: 3 }  //= 3
