new (class { static = 1; get = 2; async = 3 })().get  //= 2
