x as any
(y)
