import { lift, pattern } from "commonfabric";

const none = lift((_n: number) => {});
const dropped = lift((_n: number): undefined => undefined);
export default pattern<{ n: number }>(({ n }) => {
  none(n);
  const unread = dropped(n);
  const list = [none(n), dropped(n)];
  return { n, size: list.length, none: none(n), nested: { unread } };
});
