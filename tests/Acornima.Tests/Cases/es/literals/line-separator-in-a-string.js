'a\u2028b'.length  //= 3
