x as any
+ y
