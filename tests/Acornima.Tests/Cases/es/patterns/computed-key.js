var k = 'x', { [k]: v } = { x: 9 }; v  //= 9
