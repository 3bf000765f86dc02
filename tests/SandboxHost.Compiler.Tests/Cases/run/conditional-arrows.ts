const b = 1, yes: boolean = true, no = !yes;
const o = { c: "c" };
export const value = [yes ? (b) : (d: number) => d, yes ? (b): number => b : 2, no ? (o.c) : e => 3].map(v => typeof v === "function" ? (v as any)(9) : v);
//= [1,9,3]
