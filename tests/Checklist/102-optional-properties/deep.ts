import { type Cell, computed, handler, lift, pattern } from "commonfabric";

interface Profile { name?: string; address?: { street?: string; geo?: { lat: number; lon?: number } }; tags?: string[]; manager?: Profile }
const label = lift(({ p }: { p?: Profile }) => `${p?.name ?? "?"}/${p?.address?.geo?.lat ?? "?"}/${p?.tags?.length ?? 0}/${p?.manager?.manager?.name ?? "-"}`);
const set = handler((e: { path: string[]; v?: any }, { p }: { p: Cell<Profile> }) => {
  let at: any = p;
  for (const key of e.path) at = at.key(key);
  at.set(e.v);
});
export default pattern<{ p?: Profile }>(({ p }) => ({
  p, label: label({ p }), lat: p?.address?.geo?.lat, street: computed(() => p?.address?.street ?? "no street"), boss: p!.manager!.name, tagCount: computed(() => p?.tags?.length ?? 0), set: set({ p: p as any }),
}));
