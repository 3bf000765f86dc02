import { lift, pattern } from "commonfabric";

const probe = lift((xs: number[]) => {
  let a = 1, b = 2;
  [a, b] = [b, a];
  const o: any = { x: null, get y() { return 5; } };
  o.x ??= 7;
  o.z ||= "z";
  o.y2 = o.y;
  const closures = [];
  for (let i = 0; i < 3; i++) closures.push(() => i);
  const { year, month } = /(?<year>\d{4})-(?<month>\d\d)/u.exec("on 2024-03-01")!.groups!;
  return {
    swap: [a, b], assigned: [o.x, o.z, o.y2], closures: closures.map((f) => f()), groups: [year, month], behind: "a1b2".replace(/(?<=[a-z])\d/g, "#"), sticky: /\d/y.test("a1"), dotAll: /a.b/s.test("a\nb"),
    sorted: [3, undefined, 1].sort().map((x) => x ?? "u"), stable: [{ k: 1, v: "a" }, { k: 0, v: "b" }, { k: 1, v: "c" }].sort((p, q) => p.k - q.k).map((x) => x.v).join(""), toSorted: xs.toSorted((p, q) => q - p), reversed: xs.toReversed(), with: xs.with(0, 9),
    spliced: xs.toSpliced(0, 1), grouped: Object.groupBy(xs, (x) => (x > 2 ? "big" : "small")), iterator: xs.values().map((x) => x * 2).filter((x) => x > 2).toArray(), raw: String.raw`a\n${1}`, number: [0.1 + 0.2, 1e21, (25).toString(2), parseFloat("1.5x"), (1.005).toFixed(2), 1_000, 0x1f],
    flat: [1, [2, [3, [4]]]].flat(2), text: ["abc".padEnd(5, "-"), "a,b".split(","), "x".codePointAt(0), "ß".toUpperCase(), " a ".trimEnd(), "aXbX".lastIndexOf("X")], json: JSON.stringify({ b: 1, a: [undefined, () => 1], u: undefined, d: new Date(0) }), indent: JSON.stringify([1], null, 1),
    set: [...new Set([1, 2, 3]).intersection(new Set([2, 3, 4]))], big: String(2n ** 64n), symbols: Object.keys({ [Symbol("s")]: 1, a: 1 }), order: Object.keys({ b: 1, 2: 1, a: 1, 1: 1 }), nan: [NaN].includes(NaN), date: new Date("2024-02-30T00:00:00Z").getTime(), weekday: new Date(Date.UTC(2024, 0, 1)).getUTCDay(),
  };
});
export default pattern<{ xs: number[] }>(({ xs }) => ({ probe: probe(xs) }));
