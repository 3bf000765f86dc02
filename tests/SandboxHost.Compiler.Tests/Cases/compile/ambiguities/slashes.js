a = b /c/d; a = b     /c/d; x++ / y / z; x  / y; f(/a/, b  / c); a = () => {} 
/b/
