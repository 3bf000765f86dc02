for (var i = ('a' in {}); i; ) ; i  //= false
