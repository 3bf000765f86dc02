import { pattern } from "commonfabric";

export default pattern<{ width?: number; name?: string; on?: boolean; low?: number }>(
  ({ width = 4, name: label = "plain", on = false, low = -2 }) => ({ width, label, on, low, wide: width * 10 }),
);
