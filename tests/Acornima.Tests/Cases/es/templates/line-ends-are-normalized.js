`a
b`.length  //= 3
