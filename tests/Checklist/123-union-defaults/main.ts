import { type Cell, computed, Default, handler, pattern, Writable } from "commonfabric";

interface Task { text: string; done: boolean | Default<false> }
interface Args {
  title: string | Default<"Untitled">;
  count: number | Default<0>;
  tasks: Writable<Task[] | Default<[]>>;
  mode: "list" | "grid" | Default<"list">;
  seed?: Writable<Default<Task[], [{ text: "first"; done: true }]>>;
  none: (string | null) | Default<null>;
}
const add = handler((e: { text: string }, { tasks }: { tasks: Writable<Task[]> }) => { tasks.push({ text: e.text, done: false }); });
const addLoose = handler((e: { text: string }, { tasks }: { tasks: Writable<any[]> }) => { tasks.push({ text: e.text }); });
export default pattern<Args>(({ title, count, tasks, mode, seed, none }) => ({
  title, count, tasks, mode, none, seed, open: computed(() => tasks.get().filter((t) => !t.done).length), add: add({ tasks }), addLoose: addLoose({ tasks }),
  doneFlags: computed(() => tasks.get().map((t) => t.done)),
}));
