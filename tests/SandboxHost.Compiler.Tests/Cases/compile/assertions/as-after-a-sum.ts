x + y as any * z;
x * y as T ** 2;
-x as any ** 2;
await_ as T ** 2;
x - y as A as B * z;
a << b as T + c;
a * b as T * c;
a ** b as T ** c;
a + b as T - c;
x + y satisfies T % z;
(x + y as any) * z;
typeof x as any ** 2
