type A = T extends (x: infer P) => infer R ? [P, R] : never;
