x = y as any / 2;
x = y as any % 2;
x = y as any ** 2;
