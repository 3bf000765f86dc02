import { cell, type Cell, computed, handler, pattern } from "commonfabric";

interface State { a?: { b?: { c?: number } | null }; list?: { id: string }[] }
const set = handler((e: { next: State }, { state }: { state: Cell<State> }) => { state.set(e.next); });
export default pattern<{ state: State; settings?: { depth?: { cm: number } } }>(({ state, settings }) => {
  const own = cell<State>({});
  return {
    c: computed(() => state.a?.b?.c),
    orElse: computed(() => state.a?.b?.c ?? "none"),
    listed: computed(() => state.list?.[0]?.id ?? "none"),
    called: computed(() => state.list?.map((x) => x.id).join() ?? "none"),
    cm: computed(() => settings?.depth?.cm ?? -1),
    own: computed(() => own.get().a?.b?.c ?? "none"),
    set: set({ state }), setOwn: set({ state: own }),
  };
});
