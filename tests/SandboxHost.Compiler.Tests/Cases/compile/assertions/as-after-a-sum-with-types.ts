x + <T>y as any * z;
x + y! as any * z;
x + f<T>(y) as any * z
