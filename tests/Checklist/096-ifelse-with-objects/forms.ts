import { ifElse, pattern, unless, when } from "commonfabric";

const s = true as any;
export default pattern<{ c: any; v: any }>(({ c, v }) => ({
  when: when(c, v), unless: unless(c, v), when5: (when as any)(s, s, s, c, v), unless5: (unless as any)(s, s, s, c, v), if7: (ifElse as any)(s, s, s, s, c, "yes", "no"), undef: ifElse(c, "yes", undefined), not: ifElse(!c, "yes", "no"),
}));
