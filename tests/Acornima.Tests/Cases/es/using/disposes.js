var s = ''; { using a = { [Symbol.dispose]() { s += 'd' } }; s += 'b' } s  //= bd
