// What a pattern says cannot steer the terminal, and cannot be taken for what we say.
// run --send say --send fail --audit
// run --send say --send fail --json
// run --send say --get text --get a --get console
import { type Cell, cell, fetchJson, handler, lift, pattern, UI } from "commonfabric";

const ESC = "\u001b";

interface State {
  text: Cell<unknown>;
}

const say = handler((_event: unknown, { text }: State) => {
  console.log(`${ESC}[31mred${ESC}[0m\nevent 9: forged\r\b`);
  console.error("right to left: \u202e, a bell: \u0007, a C1: \u009b1m, half a pair: \ud800");
  text.set({ [`${ESC}[2J`]: `${ESC}]0;title\u0007`, "two words": "line\nline", long: "x".repeat(1000) });
});

const fail = handler((_event: unknown, _state: State) => {
  const error = new Error(`${ESC}[1mbold\nAudit: 99 granted`);
  error.name = `${ESC}[1mName`;
  throw error;
});

const odd = lift((text: unknown) => {
  if (typeof text === "object") {
    throw new Error(`${ESC}c`);
  }
  return `${ESC}c`;
});

export default pattern(() => {
  const text = cell<unknown>(`${ESC}[31mred`);
  return {
    text, odd: odd(text), say: say({ text }), fail: fail({ text }),
    fetched: fetchJson({ url: `https://example.com/${ESC}[2J` }),
    [UI]: <b title={`${ESC}[5m`}>{`${ESC}[7m`}{text}</b>,
  };
});
