function f() { return <
  T
>(x: T): T => x }
