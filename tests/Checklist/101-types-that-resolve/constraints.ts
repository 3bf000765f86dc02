import { type Cell, handler, lift, pattern } from "commonfabric";

type Tree = { v: number; kids: Tree[] };
type Cond<T> = T extends string ? { s: T } : { n: T };
type Mapped<T> = { [K in keyof T]: T[K] };
const sum = (t: Tree): number => t.v + t.kids.reduce((a, k) => a + sum(k), 0);
const total = lift((t: Tree) => sum(t));
const cond = lift((o: Cond<string>) => JSON.stringify(o));
const mapped = lift((o: Mapped<{ a: number; b: string }>) => Object.keys(o).sort().join());
const generic = <T extends { n: number }>(o: T) => o.n;
const tmpl = lift((o: { t: `id-${number}`; big: bigint; u: URL; when: object }) => o.t);
export default pattern<{ tree: Tree; o: any }>(({ tree, o }) => ({ total: total(tree), cond: cond(o), mapped: mapped(o), generic: generic(o), tmpl: tmpl(o) }));
