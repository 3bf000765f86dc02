type A = [a?: string, b?: number];
type B = [(a?: string) => void];
type C = [a: (b: c) => d, e: f extends g ? h : i];
type D = [a?, b?];
type E = [...a: b[]];
type F = [infer: string, new: number, this: 1, function: 3];
