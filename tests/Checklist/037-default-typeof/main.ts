import { Default, lift, pattern } from "commonfabric";
import { SHARED } from "./shared.ts";

const STEPS: readonly { id: string; mins: number }[] = [{ id: "soak", mins: 5 }, { id: "rinse", mins: 0 }] as const;
const NOTE = "say \"hi\"";
const SIZE = 1.5e3;
export const EXPORTED = ["e"];
interface Args {
  steps: Default<{ id: string; mins: number }[], typeof STEPS>;
  note: Default<string, typeof NOTE>;
  size: Default<number, typeof SIZE>;
  exported: Default<string[], typeof EXPORTED>;
  shared: Default<string[], typeof SHARED>;
  late: Default<number[], typeof LATER>;
}
const LATER = [9];
const total = lift((steps: { mins: number }[]) => steps.reduce((n, s) => n + s.mins, 0));
export default pattern<Args>(({ steps, note, size, exported, shared, late }) => ({ steps, note, size, exported, shared, late, total: total(steps) }));
