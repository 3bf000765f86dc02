import { Cell, Default, handler, lift, pattern, Stream, str, Writable } from "commonfabric";

interface Args { rows: Default<number, 2>; wake?: Stream<{ at: number }>; spare?: Writable<string> }
const plant = handler((_e: unknown, { rows }: { rows: Cell<number> }) => rows.set(rows.get() + 1) as unknown as void);
const area = lift((rows: number) => rows * 10);

export default pattern<Args>(({ rows }) => ({ text: str`${rows} rows`, area: area(rows), plant: plant({ rows }) }));
