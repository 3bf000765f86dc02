import { pattern } from "commonfabric";
import { readFileSync } from "node:fs";

export default pattern(() => ({ text: readFileSync("notice.txt", "utf8") }));
