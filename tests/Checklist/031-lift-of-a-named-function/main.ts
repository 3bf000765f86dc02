import { lift, pattern } from "commonfabric";
import { imported, importedArrow as renamed } from "./helpers.ts";

const before = (i: { n: number; t?: string }) => ({ ...i });
const constFunction = function (i: { t: string }) {
  return { ...i };
};
const liftedArrow = lift(before);
const liftedFunction = lift(after);
const liftedConst = lift(constFunction);
const liftedImport = lift(imported);
const liftedRenamed = lift(renamed);
function after(i: { n: number }): { n: number } {
  return { ...i };
}
export default pattern<{ a: { n: number; t: string; z: number } }>(({ a }) => ({
  arrow: liftedArrow(a), declaration: liftedFunction(a), constant: liftedConst(a), imported: liftedImport(a), renamed: liftedRenamed(a),
}));
