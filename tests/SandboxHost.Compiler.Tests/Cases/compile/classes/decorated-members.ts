class A { @dec x; @dec() y: string; @dec private z; @dec static readonly w = 1; @dec m() {} @dec get g() { return 1 } @a @b accessor q; @dec public async *n() {} @dec declare d; @dec abstract e }
