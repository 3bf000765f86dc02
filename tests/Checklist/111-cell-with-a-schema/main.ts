import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const SCHEMA = { type: "object", properties: { n: { type: "number" }, list: { type: "array", items: { type: "string" } } } } as const;
const put = handler((e: { n: number }, { state, plain }: { state: Cell<{ n: number; list: string[] }>; plain: Cell<number> }) => {
  state.key("n").set(e.n);
  state.key("list").push(`n${e.n}`);
  plain.set(e.n);
});
const show = lift((s: { n: number; list: string[] }) => `${s.n}:${s.list.join()}`);
export default pattern(() => {
  const state = cell({ n: 1, list: [] as string[] }, SCHEMA as any);
  const plain = cell(5, { type: "number" } as any);
  const none = cell(undefined as any, { type: "string", default: "from the schema" } as any);
  return { state, plain, none, show: show(state as any), put: put({ state: state as any, plain: plain as any }) };
});
