var a; (a) = 3; a  //= 3
