type A = new (...args: any) => any extends B ? C : D;
type B1 = () => A extends B ? C : D;
