import { cell, type Cell, computed, fetchJson, handler, pattern, str } from "commonfabric";

interface Town { name: string; size: number }
const go = handler((e: string, { id }: { id: Cell<string> }) => { id.set(e); });
const town = pattern<{ id: string }>(({ id }) => {
  const url = computed(() => (id ? `https://towns.test/api/${id}.json` : ""));
  const options = { method: "GET", headers: { accept: "application/json" } };
  const { pending, result, error } = fetchJson<Town>({ url, options });
  return computed(() => ({ busy: pending === true, name: result?.name ?? "none", double: (result?.size ?? 0) * 2, failed: error ? true : false }));
});
export default pattern(() => {
  const id = cell("");
  const view = town({ id });
  return { view, label: str`<${view.name}>`, go: go({ id }) };
});
