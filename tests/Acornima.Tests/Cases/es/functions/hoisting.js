f(); function f() { return 7 }  //= 7
