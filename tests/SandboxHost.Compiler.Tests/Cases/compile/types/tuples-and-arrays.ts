let x: B.C.D<E>[] = [], t: [a: string, b?: number, ...rest: boolean[]] = x, u: [string, number?, ...T], v: [...A, ...B], w: [], z: [string,];
