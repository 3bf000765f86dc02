let a: A extends B ? (x: C) => D : E = 1;
let b = c ? (d): e => f : g;
