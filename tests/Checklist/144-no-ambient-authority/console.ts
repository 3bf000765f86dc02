import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const speak = () => {
  const c = console as any;
  const results = ["log", "info", "warn", "error", "debug", "trace", "table", "group", "groupCollapsed", "groupEnd", "time", "timeEnd", "timeLog", "count", "countReset", "assert", "dir"].map((name) => {
    try {
      return c[name]("x", { a: 1 }, undefined, null, Symbol("s"), () => 1, new Map()) === undefined ? "" : `${name} gave something`;
    } catch {
      return `${name} threw`;
    }
  });
  return results.filter((t) => t !== "");
};
const inLift = lift((n: number) => [...speak(), n]);
const go = handler((_e: unknown, { out }: { out: Cell<any> }) => { console.log("handled"); out.set(speak()); });
export default pattern<{ n: number }>(({ n }) => {
  console.log("body");
  const out = cell<any>(null);
  return { inLift: inLift(n), out, go: go({ out }) };
});
