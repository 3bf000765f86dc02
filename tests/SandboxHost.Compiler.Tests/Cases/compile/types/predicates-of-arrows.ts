let x = (a: T, b) : c is d => e;
let y = (a): asserts a => { };
let z = (a): asserts a is b => {};
let w = (): this is T => 1;
let v = (a): typeof a => a
