a: b: c: for (;;) { break a } 5  //= 5
