import { action, computed, Default, pattern, Writable } from "commonfabric";

interface Task { text: string; done?: boolean }
interface In { tasks: Writable<Task[]>; title: Writable<string>; count: Writable<number | Default<0>>; plain: number }
export const list = pattern<In>(({ tasks, title, count, plain }) => {
  const open = computed(() => tasks.get().filter((t) => !t.done).length);
  const text = computed(() => `${title.get()}: ${tasks.get().length + plain}/${count.get()}`);
  const add = action((e: { text: string }) => { tasks.push({ text: e.text }); count.set(count.get() + 1); });
  const finish = action((e: { i: number }) => { tasks.key(e.i).key("done").set(true); });
  const drop = action(() => { const first = tasks.get()[0]; if (first) tasks.remove(first); });
  const clear = action(() => { tasks.set([]); title.set("empty"); });
  return { tasks, title, open, text, add, finish, drop, clear };
});
export default pattern<{ shared: Task[]; name: string }>(({ shared, name }) => {
  const one = list({ tasks: shared as any, title: name as any, count: 0 as any, plain: 0 });
  const two = list({ tasks: shared as any, title: "private" as any, count: 5 as any, plain: 100 });
  return { one, two, shared, name };
});
