let x: ((a: string) => void) | null = null;
let y: (string) = z;
let w: ({ a }: B) => C = d;
let v: ([a, b]: B) => C = d;
let u: (this: A) => B = c;
let s: (a) => b = c;
