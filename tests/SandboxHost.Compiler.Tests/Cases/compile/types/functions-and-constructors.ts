let f: () => void, g: (a: A, b?: B, ...c: C[]) => D, n: new () => A, an: abstract new (...a: any[]) => object, gf: <T>(x: T) => T, gn: new <T>(x: T) => T;
