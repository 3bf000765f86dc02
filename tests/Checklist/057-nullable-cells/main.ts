import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

interface Pick { id: string }
const describe = lift((p: Pick | null) => (p === null ? "nothing" : p.id));
const strict = lift((p: Pick) => p.id);
const isNull = lift((t: string | null) => t === null);
const choose = handler((e: { id?: string } | undefined, { picked }: { picked: Cell<Pick | null> }) => {
  picked.set(e?.id ? { id: e.id } : null);
});
export default pattern<{ t: string | null }>(({ t }) => {
  const picked = cell<Pick | null>(null);
  return {
    picked, describe: describe(picked), strict: strict(picked as any), isNull: isNull(t),
    inside: computed(() => picked.get()?.id ?? "none"), choose: choose({ picked }),
  };
});
