import { pattern } from "commonfabric";

const LIST = ["x", "y"];
export default pattern<{ n: number; list: string[] }>(({ n, list }) => {
  const nativeMap = LIST.map((x) => x + "!");
  const nativeSum = 1 + 2;
  const nativeText = `t${nativeSum}`;
  const nativeChoice = nativeSum > 2 ? "more" : "less";
  const nativeOr = "" || nativeText;
  const withRef = LIST.map((x) => x + n);
  const sliced = list.slice(1).concat(nativeMap);
  const sorted = [...list].sort();
  return { nativeMap, nativeSum, nativeText, nativeChoice, nativeOr, withRef, sliced, sorted };
});
