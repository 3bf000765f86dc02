new (class { a = 1; b() { return this.a + 1 } })().b()  //= 2
