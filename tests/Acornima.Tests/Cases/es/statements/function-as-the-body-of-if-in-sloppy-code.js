if (1) function f() { return 1 } f()  //= 1
