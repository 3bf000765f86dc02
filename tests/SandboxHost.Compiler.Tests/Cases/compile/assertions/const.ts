let x = a satisfies T as const;
let y = <const>["a"] satisfies T;
let z = `a` as const;
let w = -1 as const;
let v = { a: 1 } as const;
