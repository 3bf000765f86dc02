var o = { get a() { return this.b }, set a(v) { this.b = v * 2 } }; o.a = 2; o.a  //= 4
