function f<T>(x: T) { return [x]; }
const a = 3, b = 2, c = 1, x = (n: number) => n;
export const value = [f<number>(1), f<Array<Array<string>>>([["s"]]), a < b, x<number>(4), (a < b, a) > (c), new Map<string, number>([["k", 1]]).get("k")!];
//= [[1],[[["s"]]],false,4,true,1]
