import { Default, pattern } from "commonfabric";

const LOOK = { a: 1, b: undefined, list: [1, null], deep: { c: undefined, d: false } };
const NEGATIVE = [-1, +2, -0.5, 1e3, 0x10];
const TEXTS = ['single', "double", `plain template`, "line\nbreak", "\u00e9"];
const CAST = ([{ id: "a", tags: [] as string[] }] as const) as unknown as { id: string; tags: string[] }[];
interface Args {
  look: Default<{ a: number; b?: number; list: (number | null)[]; deep: { c?: number; d: boolean } }, typeof LOOK>;
  negative: Default<number[], typeof NEGATIVE>;
  texts: Default<string[], typeof TEXTS>;
  cast: Default<{ id: string; tags: string[] }[], typeof CAST>;
  both: Default<{ x: number } | null, { x: 1 }>;
  deep: Default<{ list: { n: number; t: string }[]; on: boolean }, { list: [{ n: -1; t: "a" }, { n: 2; t: "" }]; on: true }>;
  quoted: Default<Record<string, number>, { "a b": 1; "c-d": -2; 3: 3 }>;
}
export default pattern<Args>(({ look, negative, texts, cast, both, deep, quoted }) => ({ look, negative, texts, cast, both, deep, quoted }));
