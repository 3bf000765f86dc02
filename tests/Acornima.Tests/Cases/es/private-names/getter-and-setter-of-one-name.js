class A { get #a() { return 1 } set #a(v) {} }; 1  //= 1
