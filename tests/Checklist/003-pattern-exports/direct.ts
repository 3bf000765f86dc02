import { pattern } from "commonfabric";

export default pattern<{ a: number; b: string }>(({ a, b }) => {
  return { a, b };
});
