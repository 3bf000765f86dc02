try { throw 1 } catch (e) { e + 1 }  //= 2
