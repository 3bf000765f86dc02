import { type Cell, Default, handler, pattern, str, UI } from "commonfabric";
import { OFFSET } from "./lib/index.ts";

export interface GaugeIn { mm: Default<number, 5> }
export const UNIT = "mm";
export function scale(mm: number) {
  return mm * 100 + OFFSET;
}
const up = handler((_e: unknown, { mm }: { mm: Cell<number> }) => { mm.set(mm.get() + 1); });
export default pattern<GaugeIn>(({ mm }) => ({ label: str`${mm}${UNIT}`, up: up({ mm }), [UI]: <b>{mm}</b> }));
