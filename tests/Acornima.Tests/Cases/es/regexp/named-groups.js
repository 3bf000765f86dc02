/(?<y>\d+)/.exec('a12').groups.y  //= 12
