type C<T> = T extends string ? 1 : T extends number ? 2 : 3;
let c: T extends U ? X : Y = 1;
