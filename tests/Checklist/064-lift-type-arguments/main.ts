import { lift, pattern } from "commonfabric";

interface In { a: number; b?: string }
const one = lift<In>((i) => ({ ...i }));
const two = lift<In, { sum: number }>(({ a }) => ({ sum: a + 1 }));
const three = lift<number, string>((n) => `n${n}`);
const four = lift<{ xs: { k: string }[] }>(({ xs }) => xs.map((x) => Object.keys(x).join()));
const five = lift<In | undefined, boolean>((i) => i === undefined);
export default pattern<{ a: number; i: In; xs: { k: string }[] }>(({ a, i, xs }) => ({ one: one(i), two: two(i), three: three(a), four: four({ xs }), five: five(i) }));
