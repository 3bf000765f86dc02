({}).f?.() === undefined  //= true
