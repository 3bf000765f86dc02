new (class { ['a' + 'b']() { return 6 } })().ab()  //= 6
