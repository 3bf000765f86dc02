import { computed, pattern } from "commonfabric";

const log = (xs: string[], x: string) => [...xs, x].join();
export default pattern<{ o: { a?: { b: number } }; f: boolean; xs: string[] }>(({ o, f, xs }) => ({
  short: f && o.a!.b > 1,
  guarded: o.a ? o.a.b + 1 : -1,
  or: f || log(xs, "or"),
  nullish: o.a?.b ?? log(xs, "nullish"),
  comma: [1, 2, 3].map((x) => (x > 1 ? xs.length : x)),
  throwsNot: xs.length > 5 ? xs[5].toUpperCase() : "few",
  typeofMissing: typeof o.a,
}));
