typeof ({ async a() {} }).a  //= function
