import { cell, type Cell, handler, pattern, str } from "commonfabric";

const set = handler((event: { v: any }, ctx: { v: Cell<any> }) => { ctx.v.set(event.v); });
export default pattern<{ name: string }>(({ name }) => {
  const v = cell<any>("start");
  return {
    text: str`<${v}>`,
    twice: str`${v}${v}`,
    mixed: str`${name}: ${1 + 1} \t${"${x}"} ${v}!`,
    plain: str`no holes`,
    empty: str``,
    set: set({ v }),
  };
});
