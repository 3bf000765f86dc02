import { fetchJson, pattern } from "commonfabric";

export default pattern<{ url: string }>(({ url }) => {
  const state = fetchJson<{ a: number }>({ url });
  return { state, pending: state.pending, failed: !!state.error, result: state.result };
});
