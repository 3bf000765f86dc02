export type { OnlyType };
interface OnlyType { only: typeof LIMIT }
const LIMIT = 3;
