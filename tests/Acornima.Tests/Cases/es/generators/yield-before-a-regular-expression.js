[...(function* () { yield /a/g })()][0].flags  //= g
