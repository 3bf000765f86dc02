let o: {
  a
  b(): void
  readonly
  c: 1
  set
  (x): 1
  new
  (x): 2
} = x
