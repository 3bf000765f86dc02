import { type Cell, Default, handler, pattern } from "commonfabric";

const TABLE: Record<string, number[]> = { a: [1, 2], "b-c": [], 7: [0] };
const change = handler((_e: unknown, { table }: { table: Cell<Record<string, number[]>> }) => {
  table.key("a").push(3);
});
export default pattern<{ table: Default<Record<string, number[]>, typeof TABLE> }>(({ table }) => ({ table, same: TABLE, change: change({ table }) }));
