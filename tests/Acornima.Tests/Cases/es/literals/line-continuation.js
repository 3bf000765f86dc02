'a\
b'  //= ab
