type X = { [K: string]: any, [S: symbol]: 1; readonly [n: number]: 2; [x in Y]: 1 }
