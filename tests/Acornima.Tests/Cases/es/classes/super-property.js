new (class extends class { m() { return 1 } } { m() { return super.m() + 1 } })().m()  //= 2
