// A result without a view says so, and what went wrong is said beside it.
// run --ui
// run --ui --send fail --audit
import { cell, type Cell, fetchJson, handler, pattern } from "commonfabric";

const fail = handler((_event: unknown, _state: { count: Cell<number> }) => {
  throw new Error("no");
});

export default pattern(() => {
  const count = cell(0);
  return { count, fail: fail({ count }), fetched: fetchJson({ url: "https://example.com/" }) };
});
