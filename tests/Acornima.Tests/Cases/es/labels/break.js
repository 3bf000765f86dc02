a: { 1; break a; 2 }  //= 1
