/(?<a>1)|(?<a>2)/.exec('2').groups.a  //= 2
