import { action, Cell, computed, handler, pattern, Writable } from "commonfabric";

const push = handler<{ t: string }, { list: Writable<string[]> }>(({ t }, { list }) => { list.push(t); });
export default pattern(() => {
  const list = new Writable<string[]>([]);
  const n = Writable.of(0);
  const c = Cell.of("text");
  const d = new Cell<{ a: number }>({ a: 1 });
  const user = new Writable.perUser<number>(1);
  const session = Writable.perSession.of("s");
  const space = Writable.perSpace.of<string[]>([]);
  const none = new Writable<string>();
  const named = new Writable(7).for("named");
  const go = action(() => {
    n.set(n.get() + 1);
    d.key("a").set(d.key("a").get() + 1);
    user.set(user.get() + 10);
    session.set(`${session.get()}!`);
    space.push(`${n.get()}`);
    named.set(8);
  });
  return { list, n, c, d, user, session, space, none, named, size: computed(() => list.get().length), push: push({ list }), go };
});
