f(x + y as any * z);
[x + y as any / 2];
`${x + y as T * 2}`;
x => x + 1 as T * 2;
w = x + y as any * z
