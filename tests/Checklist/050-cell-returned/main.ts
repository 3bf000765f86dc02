import { cell, pattern } from "commonfabric";

export default pattern(() => {
  const n = cell(1);
  const o = cell({ a: { b: [1] } });
  const none = cell(null);
  return { n, o, none, part: o.key("a", "b"), inside: [n], off: cell(false) };
});
