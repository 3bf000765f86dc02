var s = 0; for (const [a, b] of [[1, 2], [3, 4]]) s += a * b; s  //= 14
