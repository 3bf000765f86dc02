let a: A["b"]["c"][number][][] = x;
let b: (A | B)[] = y;
