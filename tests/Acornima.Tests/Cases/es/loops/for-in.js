var k = ''; for (var a in { x: 1, y: 2 }) k += a; k  //= xy
