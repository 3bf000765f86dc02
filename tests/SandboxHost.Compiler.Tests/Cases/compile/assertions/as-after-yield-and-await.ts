function* f() { yield a as b; yield* a as b; yield <T>a; yield (<T>a) } async function g() { await (a as b); await <T>a; return <T>a; throw <T>a }
