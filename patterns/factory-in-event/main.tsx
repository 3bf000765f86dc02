import { type Cell, cell, type Default, handler, instantiate, pattern, type PatternFactory, type Stream } from "commonfabric";

interface Tool {
  use: string;
}

const Saw = pattern<{ size: Default<number, 1> }>(({ size }) => ({ use: "cuts", size }));
const Drill = pattern<{ size: Default<number, 1> }>(({ size }) => ({ use: "makes holes", size }));

interface Wanted {
  tool: PatternFactory<{ size: number }, Tool>;
  size: number;
}

const receive = handler((event: Wanted, state: { box: Cell<Tool[]> }) => {
  state.box.push(instantiate({ pattern: event.tool, inputs: { size: event.size } }));
});

/** Takes any pattern that an event brings. */
const Box = pattern(() => {
  const box = cell<Tool[]>([]);
  return { box, receive: receive({ box }) };
});

const want = handler((event: { what: "saw" | "drill"; size: number }, state: { receive: Stream<Wanted> }) => {
  state.receive.send({ tool: event.what === "saw" ? Saw : Drill, size: event.size });
});

/** A pattern in an event's payload arrives at the other end as a pattern. */
export default pattern(() => {
  const { box, receive } = Box({});
  return { box, want: want({ receive }) };
});
