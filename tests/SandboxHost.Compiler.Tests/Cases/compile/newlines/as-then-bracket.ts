x as any
[y]
