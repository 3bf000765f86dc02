var let = 5; let  //= 5
