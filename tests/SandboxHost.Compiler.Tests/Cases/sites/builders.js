import { $site } from "sandbox-host:lowering"; /// <cts-enable />
import { action,            cell, computed, handler, lift, pattern, toSchema, UI, Writable } from "commonfabric";
import * as cf from "commonfabric";

const double = lift($site(0), (x        ) => x * 2);
const twice = lift                ($site(1),  /* comment */ (x) => x * 2);
const add = handler                                         ($site(2), 
  ({ by }, { count }) => {
    count.set(count.get() + by);
  },
);

export const schema = toSchema                                  ({"type":"object","properties":{"a":{"type":"string"},["__proto__"]:{"type":"number"}},"required":["a","__proto__"]});
export const described = toSchema        ({"type":"string"}, { title: "A" });

export default pattern                         ($site(5), ({ count }) => {
  const list = new Writable          ($site(6), []);
  const empty = new Writable($site(7));
  const generic = new Writable          ($site(8));
  const lines = new Writable 
                 
   ($site(9), 
    [1],
  );
  const of = Writable.perSession.of        ($site(10));
  const spread = cell($site(11), ...[1]);
  const chained = cf.cell        ($site(12), 1).for("x");
  const sum = computed($site(13), () => double(count).length + cf.lift($site(14), (x        ) => x)(1));
  return {
    [UI]: h("button", { onClick:  action($site(15), () => list.set([])) },computed($site(16), () => h("b", null,count )) ),
    list, empty, generic, lines, of, spread, chained, sum, add: add({ count }), twice,
  };
});
