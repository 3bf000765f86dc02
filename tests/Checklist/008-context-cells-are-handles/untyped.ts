import { cell, computed, handler, pattern } from "commonfabric";

const up = handler((_event, ctx) => { ctx.n.set(ctx.n.get() + 1); });
const many = handler((event, { o, list, plain, noter }) => {
  o.key("a").set(event.a);
  o.update({ b: plain });
  list.set([...list.get(), plain]);
  noter.send({ t: "sent" });
});
const note = handler((event, { log }) => { log.set([...log.get(), event.t]); });
export default pattern(({ n, o, list }) => {
  const log = cell([]);
  const noter = note({ log });
  return { n, o, list, log, plus: computed(() => n.get() + 1), up: up({ n }), many: many({ o, list, plain: n, noter }) };
});
