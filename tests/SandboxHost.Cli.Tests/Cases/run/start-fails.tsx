// A pattern whose body throws: there is no instance.
// run
// run --json
// run --limits statements=2
// run --export Fine --limits instances=1
import { pattern } from "commonfabric";

export const Fine = pattern(() => ({ a: 1 }));

const begin = (): number => {
  console.log("before");
  throw new Error("not today");
};

export default pattern(() => ({ begun: begin() }));
