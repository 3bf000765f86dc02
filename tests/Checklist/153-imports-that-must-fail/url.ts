import { pattern } from "commonfabric";
import { x } from "https://modules.test/x.ts";

export default pattern(() => ({ x }));
