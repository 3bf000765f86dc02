var a = ''; try { a += 1 } finally { a += 2 } a  //= 12
