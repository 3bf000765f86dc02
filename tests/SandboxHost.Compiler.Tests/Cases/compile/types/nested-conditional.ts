type G = string extends infer T ? T extends string ? 1 : 2 : 3;
type H = A extends B ? C extends D ? 1 : 2 : E extends F ? 3 : 4;
