import { pattern } from "commonfabric";

export default pattern<{ a: number }>(function body({ a }) {
  return { a };
});
