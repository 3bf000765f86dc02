/// <cf-disable-transform />
import { pattern, str } from "commonfabric";

export default pattern<{ n: number }>(({ n }) => ({ text: str`n ${n}` }));
