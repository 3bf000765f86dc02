var g = (function* () { return (yield 1) + 1 })(); g.next(); g.next(4).value  //= 5
