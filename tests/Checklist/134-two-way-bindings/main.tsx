import { cell, computed, pattern, UI, Writable } from "commonfabric";

interface Task { text: string; done: boolean }
export default pattern<{ note: Writable<string>; tasks: Writable<Task[]> }>(({ note, tasks }) => {
  const own = cell({ deep: { on: false } });
  return {
    note, tasks, own, shout: computed(() => note.get().toUpperCase()),
    [UI]: (
      <div>
        <cf-input $value={note} />
        <cf-checkbox $checked={own.key("deep").key("on")} />
        {tasks.map((task) => <cf-checkbox $checked={task.done} $value={task.text} />)}
      </div>
    ),
  };
});
