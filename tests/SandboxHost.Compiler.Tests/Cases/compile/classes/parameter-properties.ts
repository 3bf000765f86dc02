class C { constructor(public x, private readonly y: string, protected z = 1, readonly w?: number, override v?) { a() } }
