import { type Cell, cell, computed, handler, NAME, pattern, SELF } from "commonfabric";

interface In { count: number }
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const register = handler((_e: unknown, { me, list }: { me: any; list: Cell<any[]> }) => { list.push(me); });
const rename = handler((e: string, { title }: { title: Cell<string> }) => { title.set(e); });
const child = pattern<{ count: number; list: any[] }>(({ count, list, [SELF]: self }: any) => ({ [NAME]: "child", count, up: up({ n: count }), register: register({ me: self, list }), next: computed(() => self.count + 1) }));
export default pattern<In>(({ count, [SELF]: self }: any) => {
  const list = cell<any[]>([]);
  const title = cell("t");
  const kid = child({ count, list });
  return { count, title, list, kid, upSelf: up({ n: self.count }), titleAgain: self.title, viaSelf: computed(() => `${self.title}:${self.count}`), rename: rename({ title: self.title }) };
});
