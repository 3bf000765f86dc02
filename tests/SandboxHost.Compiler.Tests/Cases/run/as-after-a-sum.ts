const a = 1, b = 2, c = 5;
export const value = [a + b as number * c, a + b as any ** 2, -b as any ** 2, a << b as number + c, c - a as any as number % 3];
//= [15,9,4,9,1]
