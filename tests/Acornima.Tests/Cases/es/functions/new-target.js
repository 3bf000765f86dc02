(function () { return new.target })() === undefined  //= true
