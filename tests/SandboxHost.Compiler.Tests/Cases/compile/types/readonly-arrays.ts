type A = readonly string[] | readonly [x] | unique symbol | readonly (A | B)[];
