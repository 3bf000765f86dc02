[...({ *a() { yield 1 } }).a()].length  //= 1
