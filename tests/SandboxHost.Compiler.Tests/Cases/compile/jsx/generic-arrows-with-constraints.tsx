const z = <T extends keyof X,>(a: T) => a;
const w = <T extends {}>(a: T) => a;
const v = <T extends X = Y, U = Z>() => 1;
