2
--> comment  //= 2
