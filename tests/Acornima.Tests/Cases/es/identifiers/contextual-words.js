var async = 1, of = 2, get = 3, set = 4, static = 5, from = 6; async + of + get + set + static + from  //= 21
