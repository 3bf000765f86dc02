import { Default, pattern } from "commonfabric";

const BASE = 4;
const NAMES = ["p", "q"];
const MIXED = { size: BASE, names: [...NAMES, "r"], double: BASE * 2, text: `n${BASE}` };
interface Args { mixed: Default<{ size: number; names: string[]; double: number; text: string }, typeof MIXED> }
export default pattern<Args>(({ mixed }) => ({ mixed }));
