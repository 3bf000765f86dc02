import { cell, type Cell, handler, pattern } from "commonfabric";

const put = handler((event: { text: string } | undefined, { into, mark }: { into: Cell<string[]>; mark: string }) => {
  into.push(`${mark}${event?.text ?? "-"}`);
});
export default pattern(() => {
  const left = cell<string[]>([]);
  const right = cell<string[]>([]);
  return { left, right, putLeft: put({ into: left, mark: "l" }), putRight: put({ into: right, mark: "r" }), putBoth: put({ into: right, mark: "b" }) };
});
