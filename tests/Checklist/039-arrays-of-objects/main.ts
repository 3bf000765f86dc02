import { type Cell, handler, lift, pattern } from "commonfabric";

interface Row { b?: number; a: string; c?: { y: number; x?: number } }
const make = lift((rows: Row[]) => rows.map((r) => ({ c: r.c, b: r.b, a: r.a, extra: undefined })));
const add = handler((e: Row, { rows }: { rows: Cell<Row[]> }) => { rows.push({ c: e.c, b: undefined, a: e.a }); });
export default pattern<{ rows: Row[] }>(({ rows }) => ({ rows, made: make(rows), add: add({ rows }) }));
