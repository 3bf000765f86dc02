import { Default, pattern } from "commonfabric";

const key = "plain";
export default pattern<{ a: { b?: number; c: string }; plain: number; "with-dash": number; map: number; get: string }>(
  ({ a: { b: renamed = 5, c }, [key]: computedKey, "with-dash": dash, map, get: taken }) => ({ renamed, c, computedKey, dash, map, taken, sum: dash + map }),
);
