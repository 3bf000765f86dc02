a = b!/c/d; a = b as T/c/d; x++ / y / z; x! / y; f(/a/, b! / c); a = () => {} 
/b/
