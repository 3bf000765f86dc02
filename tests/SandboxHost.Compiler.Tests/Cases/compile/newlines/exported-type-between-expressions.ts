const x = y
export type A = 1
(z)
