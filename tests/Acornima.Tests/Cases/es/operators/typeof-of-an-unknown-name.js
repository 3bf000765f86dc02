typeof nothing  //= undefined
