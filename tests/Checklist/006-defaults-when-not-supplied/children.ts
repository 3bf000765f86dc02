import { Default, pattern } from "commonfabric";

interface In { n: Default<number, 7>; t: Default<string, "t">; o: Default<{ a: number; b?: number }, { a: 1 }>; xs: Default<number[], [1, 2]> }
const child = pattern<In>(({ n, t, o, xs }) => ({ n, t, o, xs }));
const width = pattern<{ w?: number; h: Default<number, 2> }>(({ w = 5, h }) => ({ w, h, area: w * h }));
export default pattern(() => ({
  none: child({} as any), some: child({ n: 0, o: { b: 2 } } as any), nul: child({ t: "", xs: [] } as any), undef: child({ n: undefined, t: undefined } as any), wide: width({} as any), wider: width({ w: 0, h: 9 }),
}));
