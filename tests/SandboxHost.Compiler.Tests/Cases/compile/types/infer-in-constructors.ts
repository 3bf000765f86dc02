type A = T extends new (...a: infer A) => infer I ? [A, I] : never;
type Bq = T extends abstract new () => infer I ? I : 1
