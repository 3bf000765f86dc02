try { throw { a: 1 } } catch ({ a, b = 2 }) { a + b }  //= 3
