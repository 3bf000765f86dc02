(function () { return
1 })()  //= undefined
