function f() { return async <
  T
>(x: T): Promise<T> => x }
