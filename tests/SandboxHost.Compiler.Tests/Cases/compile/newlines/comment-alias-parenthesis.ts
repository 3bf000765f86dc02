x // ;
type A = 1
(y)
