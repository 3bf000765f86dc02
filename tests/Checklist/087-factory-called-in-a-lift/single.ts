import { type Cell, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ n: number }>(({ n }) => ({ n, up: up({ n }) }));
const maybe = lift((on: boolean) => (on ? { title: "on", kid: counter({ n: 10 }) } : { title: "off", kid: null }));
const flip = handler((_e: unknown, { on }: { on: Cell<boolean> }) => { on.set(!on.get()); });
export default pattern<{ on: boolean }>(({ on }) => ({ made: maybe(on), flip: flip({ on }) }));
