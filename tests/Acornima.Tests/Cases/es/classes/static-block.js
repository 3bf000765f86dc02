(class { static a; static { this.a = 3 } }).a  //= 3
