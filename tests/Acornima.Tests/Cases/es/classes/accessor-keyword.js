new (class { accessor a = 7 })().a  //= 7
