class C { m(): void; m(x?: string): void; m(x?) {} constructor(); constructor(x?) {} static s(): void; static s() {} async a(): Promise<void>; async a() {} }
