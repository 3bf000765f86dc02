import { type Cell, cell, handler, lift, pattern, str } from "commonfabric";

const flip = handler((_e: unknown, { on }: { on: Cell<boolean> }) => { on.set(!on.get()); });
const word = lift((on: boolean) => (on ? "yes" : "no"));
export default pattern<{ on: boolean; tags: string[] }>(({ on, tags }) => {
  const own = cell(3);
  const flipper = flip({ on });
  return {
    lit: on, again: { lit: on }, number: 7, text: "t", none: null, list: [1, on, [tags]], empty: {}, nothing: undefined,
    own, tags, word: word(on), label: str`${word(on)}!`, flipper, nested: { flipper }, emptyList: [],
  };
});
