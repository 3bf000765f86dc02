try { throw 1 } catch (e) { var e = 2 } e  //= undefined
