import { cell, pattern } from "commonfabric";

export default pattern<{ n: number }>(({ n }) => ({ c: cell({ inside: { ref: n } }) }));
