x = y as typeof z;
x = y as typeof z.w;
x = y as keyof T;
x = y as unique symbol;
x = y as (a: b) => c;
x = y as new () => T;
x = y as A extends B ? C : D;
x = y as A | B;
x = y as [A, B];
x = y as { [K in T]: U };
x = y as import("z").W;
x = y as asserts;
x = y as this;
x = y as T[]
