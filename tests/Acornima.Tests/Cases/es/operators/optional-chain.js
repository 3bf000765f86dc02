({ a: null }).a?.b.c.d ?? 'none'  //= none
