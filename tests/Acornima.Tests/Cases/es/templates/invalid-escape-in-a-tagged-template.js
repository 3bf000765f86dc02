(s => s[0])`\u`  //= undefined
