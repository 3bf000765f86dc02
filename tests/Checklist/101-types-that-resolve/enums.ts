import { type Cell, Default, handler, lift, pattern } from "commonfabric";
import { Kind, type Named } from "./enum-types.ts";

enum Level { Low, Mid = 5, High }
const enum Side { Left = "l", Right = "r" }
interface Args { level: Default<Level, Level.Mid>; side: Side; kind: Default<Kind, Kind.Wet> }
const names = lift((l: Level) => Level[l]);
const sides = lift((i: { side: Side; n: Named<number> }) => (i.side === Side.Left ? "left" : `right${i.n.value}`));
export default pattern<Args>(({ level, side, kind }) => ({ level, side, kind, name: names(level), side2: sides({ side, n: { value: 1, name: "x" } }), high: Level.High }));
