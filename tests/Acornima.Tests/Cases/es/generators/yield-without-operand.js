var g = (function* () { yield })(); g.next().value === undefined  //= true
