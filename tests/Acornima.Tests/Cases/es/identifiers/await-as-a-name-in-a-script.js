var await = 3; await  //= 3
