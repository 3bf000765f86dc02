('a' in { a: 1 }) + ([] instanceof Array)  //= 2
