var n = 0; a: for (;;) { for (;;) { if (n++ > 2) break a; continue a } } n  //= 4
