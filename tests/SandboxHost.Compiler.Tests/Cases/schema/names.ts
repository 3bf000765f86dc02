// A name means the host's type only where nothing nearer has it.
import { lift as raise, type Default as Preset, toSchema } from "commonfabric";
import * as cf from "commonfabric";

type Cell<T> = { mine: T };
interface Stream { length: number }
interface Date { day: number }
const NAME = "title";

export const local = toSchema<{ cell: Cell<number>; stream: Stream; date: Date; writable: Writable<number> }>();
export const renamed = toSchema<{ preset: Preset<number, 1>; lost: Default<number, 1> }>();
export const qualified = cf.toSchema<{ cell: cf.Cell<number>; preset: cf.Default<string, "x"> }>();
export const keys = cf.lift((x: { [NAME]: string; [cf.UI]: unknown; [UI]?: string; [Symbol.iterator]: string; [Math.E]: number }) => x);

export const outer = () => {
  type Inner = { inner: true };
  interface Box<T> { it: T }
  const LIMITS = { low: 1 };
  return [raise((x: Inner) => x), raise((x: Box<Inner>) => x), raise((x: typeof LIMITS) => x)];
};

export const shadows = () => {
  type Inner = { other: string };
  return raise((x: Inner) => x);
};
