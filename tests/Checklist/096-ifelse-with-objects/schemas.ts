import { ifElse, pattern } from "commonfabric";

const any = {} as const;
export default pattern<{ on: boolean; a: string; b?: string }>(({ on, a, b }) => ({
  plain: ifElse(on, a, b),
  schemas: (ifElse as any)(any, any, any, any, on, a, b),
  constants: ifElse(on, 1, 0),
  undef: ifElse(on, undefined, "b"),
}));
