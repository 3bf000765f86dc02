import { type Cell, cell, type Default, handler, lift, pattern, type Stream } from "commonfabric";

interface Payment {
  cents: number;
}

interface PiggyBank {
  cents: number;
  isFull: boolean;
  pay: Stream<Payment>;
  smash: Stream<void>;
}

const pay = handler((event: Payment | undefined, state: { cents: Cell<number> }) => {
  const cents = event?.cents ?? 0;
  if (cents < 0) {
    throw new Error("Nothing can be taken out.");
  }

  state.cents.set(state.cents.get() + cents);
});

const smash = handler((_event: unknown, state: { cents: Cell<number> }) => {
  state.cents.set(0);
});

const reaches = lift(({ cents, goal }: { cents: number; goal: number }) => cents >= goal);

/** Takes money until it is smashed. */
export default pattern<{ goal: Default<number, 1000> }, PiggyBank>(({ goal }) => {
  const cents = cell(0);
  return { cents, isFull: reaches({ cents, goal }), pay: pay({ cents }), smash: smash({ cents }) };
});
