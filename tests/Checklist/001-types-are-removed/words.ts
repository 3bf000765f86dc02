import { lift, pattern } from "commonfabric";

const as = 1;
const of = 2;
const type = 3;
const readonly = { abstract: 4, declare: 5, namespace: 6, satisfies: 7 };
function declare(is: number, keyof: number): number {
  const infer = is + keyof;
  type Inner = typeof infer;
  interface Local { type: Inner; readonly: boolean }
  const local: Local = { type: infer, readonly: true };
  return local.type;
}

const probe = lift((n: number) => {
  const { abstract, satisfies } = readonly;
  const asserts = n as number as unknown as number;
  return [as, of, type, abstract, satisfies, asserts, declare(as, of), readonly.declare as number];
});

export default pattern<{ n: number }>(({ n }) => ({ probe: probe(n) }));
