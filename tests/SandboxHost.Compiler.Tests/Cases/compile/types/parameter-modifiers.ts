function f<const T extends readonly unknown[], in out U, out V = string, in W>(x: T): T { return x }
