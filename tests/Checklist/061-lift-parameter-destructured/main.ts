import { lift, pattern } from "commonfabric";

interface In { a: number; b?: string; list: number[]; o: { deep: { v: number } } }
const one = lift(({ a, b = "dflt", list: [first, ...rest], o: { deep: { v: renamed } } }: In) => ({ a, b, first, rest, renamed }));
const two = lift(([x, y]: [number, number]) => x - y);
const three = lift<In>(({ a, ...others }) => Object.keys(others).sort());
const four = lift(function ({ length }: number[]) { return length; });
export default pattern<In>(({ a, b, list, o }) => ({ one: one({ a, b, list, o }), two: two([a, 1]), three: three({ a, list, o }), four: four(list) }));
