type I<T> = T extends [infer H extends string, ...infer R] ? H : never;
type J<T> = T extends (infer U extends number ? 1 : 2) ? U : 0;
type K<T> = T extends infer U extends number ? 1 : 2;
type L<T> = T extends { a: infer A extends string ? 1 : 2 } ? A : 0;
let x = 1;
