// The shape of a class's instances.
import { toSchema } from "commonfabric";

declare class Base { id = "x"; static count = 0; #secret = 1; greet() { return this.#secret; } }
declare class Point extends Base { x: number = 0; y?: number; tags = ["a"]; private inner = true; onMove = () => {}; declare later: string; }
declare abstract class Shape<T> { abstract area: T; value!: T; }
enum Level { Low, Mid = 5, High, Top = High, Text = "t", Or = 1 | 4, Computed = Math.floor(2) }
declare const AMBIENT: { ambient: number };

export const classes = toSchema<{ point: Point; shape: Shape<number>; ambient: typeof AMBIENT }>();
export const enums = toSchema<{ level: Level; high: Level.High; keys: keyof typeof Level; text: Default<Level, Level.Text>; value: Default<Level, typeof Level.Mid> }>();
