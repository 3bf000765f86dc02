import { lift, pattern, type Default } from "commonfabric";

const double = lift((n: number) => n * 2);

export default pattern<{ copies: Default<number, 2> }>(({ copies }) => {
  const twice = double(copies);
  const sizes = new Map([[+twice, "double"]]);
  for (const size of [1, 2]) {
    if (copies > size) sizes.set(size, "small");
  }
  return { copies, label: sizes.get(4) };
});
