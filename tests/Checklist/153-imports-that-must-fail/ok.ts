import { pattern } from "commonfabric";
import { A } from "./inside.ts";

export default pattern(() => ({ A }));
