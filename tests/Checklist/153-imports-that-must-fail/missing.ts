import { pattern } from "commonfabric";
import { B } from "./not-there.ts";

export default pattern(() => ({ B }));
