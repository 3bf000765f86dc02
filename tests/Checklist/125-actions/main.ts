import { action, cell, type Cell, computed, pattern, Writable } from "commonfabric";

interface Put { a: number; b?: string }
export default pattern<{ n: Writable<number>; step: number; tags: string[] }>(({ n, step, tags }) => {
  const log = cell<string[]>([]);
  const fixed = "fix";
  const bump = action(() => { n.set(n.get() + step); });
  const put = action(({ a, b = "none" }: Put) => { log.push(`${a}${b}`); });
  const typed = action<Put>((e) => { log.push(`${e?.a ?? "no event"}`); });
  const note = action((e: string) => { const local = `${fixed}:${e}:${tags.length}:${step}`; log.push(local); });
  const any = action<any>((e) => { log.push(typeof e); });
  const both = action(() => { bump.send(); put.send({ a: 9 }); log.push("both"); });
  return { n, log, bump, put, typed, note, any, both, twice: computed(() => n.get() * 2), group: { inline: action(() => { n.set(0); }) } };
});
