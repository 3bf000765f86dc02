var async = a => a; async(5)  //= 5
