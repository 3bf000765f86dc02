import { type Cell, cell, handler, instantiate, pattern } from "commonfabric";

/** Makes itself, which makes itself, and so on. */
const Nested = pattern(() => ({ inner: Nested({}) }));

const nest = handler((_event: unknown, state: { lit: Cell<boolean> }) => {
  state.lit.set(true);
  instantiate({ pattern: Nested, inputs: {} });
});

const Leaf = pattern(() => ({}));

const spread = handler((_event: unknown, state: { lit: Cell<boolean> }) => {
  state.lit.set(true);
  for (;;) {
    try {
      instantiate({ pattern: Leaf, inputs: {} });
    } catch {
      // Not even this helps: a quota cannot be caught.
    }
  }
});

/** Each of the two events fails as a whole: `lit` stays false, and there is not one instance more than before. */
export default pattern(() => {
  const lit = cell(false);
  return { lit, nest: nest({ lit }), spread: spread({ lit }) };
});
