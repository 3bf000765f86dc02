import { Default, pattern } from "commonfabric";

interface Args {
  n: Default<number, 3>;
  t: Default<string, "t">;
  on: Default<boolean, true>;
  xs: Default<number[], [1]>;
  o: Default<{ a: number; b: number }, { a: 1; b: 2 }>;
  nul: Default<number | null, 5>;
}
export default pattern<Args>(({ n, t, on, xs, o, nul }) => ({ n, t, on, xs, o, nul }));
