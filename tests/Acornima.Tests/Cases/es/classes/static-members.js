(class { static a = 2; static b() { return this.a } }).b()  //= 2
