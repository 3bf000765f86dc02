type A = keyof
  B
x
