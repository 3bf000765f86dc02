var o = {}; ({ a: o.x, b: o['y'] } = { a: 1, b: 2 }); o.x + o.y  //= 3
