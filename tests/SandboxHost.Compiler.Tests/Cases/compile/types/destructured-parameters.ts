function f({ a, b }: { a: A, b: B } = {}, [c, d]: [C, D] = []): void {}
