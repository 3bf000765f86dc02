function* f() { yield a     ; yield* a     ; yield    a; yield (   a) } async function g() { await (a     ); await    a; return    a; throw    a }
