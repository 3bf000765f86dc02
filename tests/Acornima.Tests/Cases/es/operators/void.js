void 0 === undefined  //= true
