let a: any, b: unknown, c: never, d: void, e: null, f: undefined, g: string, h: number, i: boolean, j: bigint, k: symbol, l: object, m: this;
