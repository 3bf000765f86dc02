// Each way in which an event can fail, with the pattern's own places.
// run --send throws --send rejects --send spins --send recurses --send typed --send count --send count --limits statements=20000,time=60s
// run --send spins --limits statements=5000,time=30s,memory=1GB --audit
// run --get n --send count --send throws
import { type Cell, cell, handler, lift, pattern } from "commonfabric";

interface State {
  n: Cell<number>;
}

const inner = (): never => {
  throw new TypeError("this is\nno good");
};

const throws = handler((_event: unknown, { n }: State) => {
  n.set(100);
  console.warn("about to fail");
  inner();
});
const rejects = handler((_event: unknown, { n }: State) => {
  n.set(100);
  throw { reason: "an object" };
});
const spins = handler((_event: unknown, { n }: State) => {
  n.set(100);
  for (;;) {
    // Until it is stopped.
  }
});
const deeper = (n: number): number => deeper(n + 1) + 1;
const recurses = handler((_event: unknown, { n }: State) => {
  n.set(deeper(0));
});
const typed = handler((_event: unknown, _state: { n: { deep: string } }) => {});
const count = handler((_event: unknown, { n }: State) => {
  n.set(n.get() + 1);
});
const half = lift((n: number) => {
  console.log("half of", n);
  if (n % 2 === 1) {
    throw new RangeError(`${n} is odd`);
  }
  return n / 2;
});

export default pattern(() => {
  const n = cell(0);
  return {
    n, half: half(n),
    throws: throws({ n }), rejects: rejects({ n }), spins: spins({ n }), recurses: recurses({ n }), typed: typed({ n: n as never }), count: count({ n }),
  };
});
