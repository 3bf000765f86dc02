import { Default, pattern } from "commonfabric";

interface Rim { id: string; mm?: number }
const RIMS: Rim[] = [{ id: "oak", mm: 40 }, { id: "ash" }];
const SIZE = -3;
const TITLE = "Well";
const OPEN = false;
const NOTHING = null;
const FROZEN = Object.freeze({ low: 1, high: 2 });
const FIXED = ["n", "s"] as const;
const CHECKED = { a: { b: [1] } } satisfies object;
const WRAPPED = (({ k: "v" } as { k: string }));
interface Args {
  rims: Default<Rim[], typeof RIMS>;
  size: Default<number, typeof SIZE>;
  title: Default<string, typeof TITLE>;
  open: Default<boolean, typeof OPEN>;
  nothing: Default<string | null, typeof NOTHING>;
  frozen: Default<{ low: number; high: number }, typeof FROZEN>;
  fixed: Default<readonly string[], typeof FIXED>;
  checked: Default<{ a: { b: number[] } }, typeof CHECKED>;
  wrapped: Default<{ k: string }, typeof WRAPPED>;
}
export default pattern<Args>(({ rims, size, title, open, nothing, frozen, fixed, checked, wrapped }) => ({
  rims, size, title, open, nothing, frozen, fixed, checked, wrapped,
}));
