let k: keyof A, u: unique symbol, r: readonly string[], kk: keyof typeof x, ro: readonly [a: 1];
