import { action, computed, pattern, Writable } from "commonfabric";

export default pattern(() => {
  const list = new Writable<string[]>([]);
  const add = action(() => { list.push(`item ${list.get().length}`); });
  const empty = computed(() => list.get().length === 0);
  const two = computed(() => list.get().join() === "item 0,item 1");
  return { tests: [{ assertion: empty }, { action: add }, { action: add }, { assertion: two }] };
});
