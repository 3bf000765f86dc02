class A { override x; override y() {} static override z; override async w() {} override get v() { return 1 } override readonly u: T; override; override() {} override = 1 }
