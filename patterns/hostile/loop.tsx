import { type Cell, cell, handler, NAME, pattern } from "commonfabric";

/** Takes a coin, and then all the time that there is. Catching what stops it does not help: it is not something that a program sees. */
const take = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() - 1);
  for (;;) {
    try {
      for (;;);
    } catch {
      // Once more.
    }
  }
});

const add = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() + 1);
});

export default pattern(() => {
  const coins = cell(3);
  return { [NAME]: "A loop without end", coins, take: take({ coins }), add: add({ coins }) };
});
