import { type Cell, Default, handler, lift, pattern } from "commonfabric";
import type { Stream } from "commonfabric";

interface Jar { readonly lid: string; grams?: number }
type Shelf = readonly Jar[];
type Weigh<T extends { grams?: number }> = (item: T) => number;
type Named<K extends string> = { [P in K]: P };
type Size = `${"s" | "m"}-${number}`;
type Sealed<T> = T extends Jar ? "jar" : never;
type Words = Named<"salt" | "rice"> & { size?: Size; kind?: Sealed<Jar> };

const LABELS = ["salt", "rice"] as const satisfies readonly string[];
const pick = <T,>(xs: readonly T[], i: number): T => xs[i]!;
function isJar(x: unknown): x is Jar {
  return typeof x === "object" && x !== null && "lid" in (x as object);
}
function glue(a: string, b: string): string;
function glue(a: number, b: number): number;
function glue(a: any, b: any): any {
  return a + b;
}
const grams: Weigh<Jar> = (jar: Jar): number => jar.grams ?? 0;

interface Args { shelf: Default<Jar[], []>; done?: Stream<void> }

const report = lift((shelf: Shelf) => {
  const words = { salt: "salt", rice: "rice" } satisfies Words as Words;
  let heaviest!: Jar | undefined;
  for (const jar of shelf as Jar[]) {
    if (isJar(jar) && (!heaviest || grams(jar) > grams(heaviest!))) heaviest = jar;
  }
  return {
    heaviest: heaviest?.lid ?? "none",
    total: shelf.reduce<number>((sum, jar) => sum + grams(jar), 0),
    label: pick<string>(LABELS, 1),
    word: words["salt" as keyof Words],
    glued: glue("a", "b") + (glue(1, 2) as number),
  };
});

const add = handler((event: { lid: string; grams?: number } | undefined, ctx: { shelf: Cell<Jar[]> }): void => {
  if (!event) return;
  ctx.shelf.set([...(ctx.shelf.get()), event as unknown as Jar]);
});

export type { Jar, Shelf };
export default pattern<Args>(({ shelf }) => ({ report: report(shelf), add: add({ shelf }) }));
