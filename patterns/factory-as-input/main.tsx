import { type Cell, type Default, handler, instantiate, pattern, type PatternFactory, str } from "commonfabric";

/** What the shop below sells. The shop does not import it: it gets it as an input. */
const Lamp = pattern<{ colour: Default<string, "white"> }>(({ colour }) => ({ kind: "lamp", label: str`a ${colour} lamp` }));

interface Thing {
  label: string;
}

interface ShopArgs {
  makes: PatternFactory<{ colour: string }, Thing>;
  made: Default<Thing[], []>;
}

const order = handler((event: { colour: string }, state: { makes: PatternFactory<{ colour: string }, Thing>; made: Cell<Thing[]> }) => {
  state.made.push(instantiate({ pattern: state.makes, inputs: { colour: event.colour } }));
});

/** Makes whatever it was given to make. */
const Shop = pattern<ShopArgs>(({ makes, made }) => ({ made, order: order({ makes, made }) }));

/** A pattern passed as another pattern's input arrives there as a pattern. */
export default pattern(() => {
  const shop = Shop({ makes: Lamp });
  return { made: shop.made, order: shop.order };
});
