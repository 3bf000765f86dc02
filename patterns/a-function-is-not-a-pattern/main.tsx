import { type Cell, cell, handler, instantiate, pattern, type Stream } from "commonfabric";

// Each handler tries to pass a plain function where a pattern could be passed. Each gets an error that names the path and says what to do,
// at the moment when it tries; and since a handler that throws leaves no trace, `tried` stays at 0.
const makeThing = (inputs: { name: string }) => ({ name: inputs.name });

const Holder = pattern<{ makes: unknown }>(({ makes }) => ({ makes }));

interface State {
  tried: Cell<number>;
  kept: Cell<unknown>;
}

const asPattern = handler((_event: unknown, state: State) => {
  state.tried.set(state.tried.get() + 1);
  instantiate({ pattern: makeThing as never, inputs: { name: "x" } });
});

const asInput = handler((_event: unknown, state: State) => {
  state.tried.set(state.tried.get() + 1);
  instantiate({ pattern: Holder, inputs: { makes: makeThing } });
});

const inEvent = handler((_event: unknown, state: State & { elsewhere: Stream<unknown> }) => {
  state.tried.set(state.tried.get() + 1);
  state.elsewhere.send({ orders: [{ makes: makeThing }] });
});

const inCell = handler((_event: unknown, state: State) => {
  state.tried.set(state.tried.get() + 1);
  state.kept.set({ byName: { thing: makeThing } });
});

const elsewhere = handler((_event: unknown, _state: State) => {});

const lateBinding = handler((_event: unknown, state: State) => {
  state.tried.set(state.tried.get() + 1);
  elsewhere({ ...state, makes: makeThing } as never);
});

export default pattern(() => {
  const state = { tried: cell(0), kept: cell<unknown>() };
  return {
    ...state,
    asPattern: asPattern(state),
    asInput: asInput(state),
    asState: lateBinding(state),
    inEvent: inEvent({ ...state, elsewhere: elsewhere(state) }),
    inCell: inCell(state),
  };
});
