new (class { a
b = 2 })().b  //= 2
