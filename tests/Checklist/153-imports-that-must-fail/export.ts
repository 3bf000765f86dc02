import { pattern } from "commonfabric";
import { NotThere } from "./inside.ts";

export default pattern(() => ({ a: typeof NotThere }));
