import { cell, type Cell, handler, pattern } from "commonfabric";

const set = handler((e: { to: boolean } | undefined, { on }: { on: Cell<boolean> }) => { on.set(e?.to ?? false); });
export default pattern(() => {
  const on = cell(false);
  const controls = { open: set({ on }), state: { on, deep: { on } } };
  return { controls, view: { controls, list: [{ on }] } };
});
