import { lift, pattern } from "commonfabric";

interface In {
  n: number;
}
// a comment
const text = `line one
line two`;
const probe = lift(({ n }: In) => ({
  lines: text.split("\n").length, carriage: text.includes("\r"), n,
}));
export default pattern<In>(({ n }) => ({ probe: probe({ n }) }));
