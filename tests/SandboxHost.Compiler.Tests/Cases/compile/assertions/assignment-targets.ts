(y as any) += 1;
(y!) ||= 2;
y! ??= 3;
(<any>y) = 4;
((y as any) as T) = 5;
((y)) = 6;
((y!)) = 7;
