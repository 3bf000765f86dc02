var using = 1; using  //= 1
