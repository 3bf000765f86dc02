const { a }: { a: 1 } = b, { c = 1 as T }: any = d;
const [e = f!]: T = g;
let h: T, i: U
