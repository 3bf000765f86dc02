import { type Cell, cell, handler, NAME, pattern } from "commonfabric";

/** Keeps twice as much with every step. */
const take = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() - 1);
  let hoard = ["gold"];
  for (;;) {
    hoard = [...hoard, ...hoard.map((piece) => piece + piece)];
  }
});

const add = handler((_event: unknown, { coins }: { coins: Cell<number> }) => {
  coins.set(coins.get() + 1);
});

export default pattern(() => {
  const coins = cell(3);
  return { [NAME]: "A hoard", coins, take: take({ coins }), add: add({ coins }) };
});
