x as y;
x as y as z;
x satisfies y;
x as const;
(x as y).z;
(x as y)();
(x as any) = 1;
(<any>x) = 1;
x! = 1;
x!.y = 1;
(x satisfies y) = 1;
x!++;
--x!;
(x as any)++;
[x as any] = y;
({ a: x as any } = y);
[x!] = y;
({ a: x! } = y);
for (x as any of y) {} for ((x as any) in y) {}
