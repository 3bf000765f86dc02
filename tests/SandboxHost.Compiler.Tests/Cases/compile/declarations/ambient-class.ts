declare class A extends B<C> implements D { } declare class E { accessor x: 1; readonly y = 2; static z = 3; [Symbol.iterator](): X; get a(): 1; set a(v); "b"(): void; async c(); *d() }
