import { cell, computed, handler, lift, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    f();
    return "done";
  } catch {
    return "threw";
  }
};
const h = handler((_e: unknown, _c: { n: number }) => {});
const AT_LOAD = [attempt(() => cell(1)), attempt(() => h({ n: 1 }))];
const inLift = lift((n: number) => [attempt(() => lift((x: number) => x)), attempt(() => handler((_e: unknown, _c: { n: number }) => {})), n]);
export default pattern<{ n: number }>(({ n }) => ({ atLoad: AT_LOAD.map(String).join(), inLift: inLift(n) }));
