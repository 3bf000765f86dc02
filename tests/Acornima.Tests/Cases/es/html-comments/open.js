1 <!-- comment  //= 1
