export const double = (n: number) => n * 2;
export const triple = (n: number) => n * 3;
