import { Default, pattern } from "commonfabric";

export default pattern<{ table: Map<string, number>; n: Default<number, 1> }>(({ n }) => ({ n }));
