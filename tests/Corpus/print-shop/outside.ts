import { pattern } from "commonfabric";
import { secrets } from "../../../outside-the-root.ts";

export default pattern(() => ({ secrets }));
