type M = { [K in keyof T]: T[K] }; type N = { readonly [K in T]?: X }; type O = { -readonly [K in T]-?: X }; type P = { +readonly [K in T as `get${K}`]+?: X; };
let x: { [K in "a"]: 1 } = y;
