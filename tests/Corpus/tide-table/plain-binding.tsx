import { pattern, UI, type Default } from "commonfabric";

// An input must be bound to a place that can be written; a text of its own is none.
export default pattern<{ station: Default<string, "Old Harbour"> }>(({ station }) => ({
  [UI]: <label>{station}<cf-input $value={"12:00"} /></label>,
  station,
}));
