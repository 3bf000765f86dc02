(function () { return 1 })()  //= 1
