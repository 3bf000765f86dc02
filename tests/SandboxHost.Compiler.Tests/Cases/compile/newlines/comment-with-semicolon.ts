x // comment
type A = 1
(z)
