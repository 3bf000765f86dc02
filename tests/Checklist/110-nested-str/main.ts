import { type Cell, handler, lift, pattern, str } from "commonfabric";

const upper = lift((t: string) => t.toUpperCase());
const plain = (t: string) => `(${t})`;
const set = handler((e: string, { name }: { name: Cell<string> }) => { name.set(e); });
export default pattern<{ who: { name: string; tags: string[] } }>(({ who }) => {
  const inner = str`<${who.name}>`;
  return {
    outer: str`[${inner}]`,
    direct: str`[${str`<${who.name}>`}]`,
    path: str`${who.tags[0]}/${who.tags.length}`,
    call: str`${upper(who.name)}!${plain(who.name)}`,
    choice: str`${who.name === "a" ? "first" : "later"}`,
    sum: str`${who.tags.length + 1}`,
    set: set({ name: who.name }),
  };
});
