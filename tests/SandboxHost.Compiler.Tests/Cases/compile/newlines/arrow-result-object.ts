const f = (x: number): {
  a: string
} => x;
