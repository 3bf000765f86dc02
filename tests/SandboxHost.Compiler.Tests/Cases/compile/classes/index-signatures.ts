class C { [k: string]: any; static [k: string]: any; readonly [k: number]: 1; static readonly [k: symbol]: 1; public [x: string]: 2; m() {} }
