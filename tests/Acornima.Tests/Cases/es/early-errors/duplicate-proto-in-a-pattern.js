var a; ({ __proto__: a, __proto__: a } = { __proto__: { x: 1 } }); a.x  //= 1
