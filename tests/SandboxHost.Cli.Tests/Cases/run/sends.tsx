// Events that a handler sends are part of what it caused.
// run --send ping='{"n":2}'
// run --send ping='{"n":4}'
// run --send ping='{"n":4}' --json
// run --send ping='{"n":4}' --get log.0
import { type Cell, cell, handler, pattern, type Stream } from "commonfabric";

const relay = handler((event: { n: number }, { log }: { log: Cell<string[]> }) => {
  log.push(`relay ${event.n}`);
  if (event.n === 4) {
    console.log("is at four");
  }
  if (event.n === 3) {
    throw new Error("not three");
  }
});
const ping = handler((event: { n: number }, { log, relay }: { log: Cell<string[]>; relay: Stream<{ n: number }> }) => {
  log.push("ping");
  for (let n = event.n; n > 0; n--) {
    relay.send({ n });
  }
});

export default pattern(() => {
  const log = cell<string[]>([]);
  return { log, ping: ping({ log, relay: relay({ log }) }) };
});
