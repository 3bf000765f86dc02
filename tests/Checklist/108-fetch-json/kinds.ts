import { cell, type Cell, computed, fetchJson, fetchText, handler, pattern } from "commonfabric";

const set = handler((e: string, { url }: { url: Cell<string> }) => { url.set(e); });
export default pattern<{ url: string; token: string }>(({ url, token }) => {
  const text = fetchText({ url });
  const json = fetchJson<{ list: { n: number }[] }>({ url, options: { method: "POST", headers: { token }, body: computed(() => JSON.stringify({ url })) } } as any);
  return { text: text.result, textFailed: computed(() => !!text.error), json: json.result, list: computed(() => json.result?.list?.map((x) => x.n) ?? []), jsonFailed: computed(() => !!json.error), pendings: [text.pending, json.pending], set: set({ url }) };
});
