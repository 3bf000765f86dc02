with ({ a: 5 }) a  //= 5
