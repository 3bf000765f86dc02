new (class { get a() { return 5 } })().a  //= 5
