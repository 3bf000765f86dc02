import { pattern } from "commonfabric";

export default pattern<{ a: number }>(({ a }) => {
  const kept = { a };
});
