import { lift, pattern, str } from "commonfabric";

const double = lift((n: number) => n * 2);
const parts = lift((n: number) => ({ tens: Math.floor(n / 10), ones: n % 10, list: [n] }));
export default pattern<{ n: number }>(({ n }) => {
  const doubled = double(n);
  const { tens, ones: units } = parts(doubled);
  const [first] = parts(n).list;
  return { doubled, tens, units, first, again: double(double(units)), text: str`${double(n)}`, constant: double(21) };
});
