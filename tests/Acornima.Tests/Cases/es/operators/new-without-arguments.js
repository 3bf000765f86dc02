new Date(0).getTime() + new (class { a = 1 })().a  //= 1
