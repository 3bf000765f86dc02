typeof (async () => { await using a = null })  //= function
