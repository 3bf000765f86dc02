// A program with errors is not run.
// run
// run --json
import { pattern } from "commonfabric";

enum Colour { Red }

export default pattern(() => ({ colour: Colour.Red }));
await 1;
