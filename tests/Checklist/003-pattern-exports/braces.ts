import { pattern } from "commonfabric";

const one = pattern<{ a: number }>(({ a }) => ({ one: a }));
const two = pattern<{ a: number }>(({ a }) => ({ two: a }));
export { one as default, two as second };
