import { type Cell, cell, handler, NAME, pattern } from "commonfabric";

/**
 * Searches a word for something that takes longer than the universe will last. No statement of the program runs meanwhile, so nothing
 * in its own process would notice that time is up.
 */
const take = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() - 1);
  /(x+x+)+y/.test("x".repeat(60));
});

const add = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() + 1);
});

export default pattern(() => {
  const coins = cell(3);
  return { [NAME]: "A search without end", coins, take: take({ coins }), add: add({ coins }) };
});
