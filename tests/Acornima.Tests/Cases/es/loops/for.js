var s = 0; for (let i = 0; i < 4; i++) s += i; s  //= 6
