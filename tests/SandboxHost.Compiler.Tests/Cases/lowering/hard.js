import { $action, $and, $call, $computed, $cond, $derive, $expr, $freeze, $h, $handler, $lift, $list, $or, $site, $spread } from "sandbox-host:lowering"; import * as cf from "commonfabric";
import { action,       computed as c, dataFile, derive, handler, lift, NAME, pattern, str, UI, Writable } from "commontools";
import { Child, Fancy, made, total, View } from "./parts";

const clean = (xs          ) => xs.filter((x) => x > 0);
const DEFAULTS = { x: [1, 2] }, FLAG = true;
const asStream = (x     ) => x;
const later = handler($site(1), (e         , ctx               ) => {});

export default pattern                                                                                                                               ($site(2), 
  ({ list, depth, active, s, rows, depth: again = 3 }) => {
    const n = $expr($site(3), { list }, ({ list }) => clean(list).length);
    const sum = $expr($site(4), { list }, ({ list }) => list.reduce((a, b) => a + b, 0));
    const cleaned = $expr($site(5), { list }, ({ list }) => clean(list));
    const each = $list("map", cleaned,  (r, i) => str`${i}: ${$expr($site(6), { r }, ({ r }) => r + 1)}`);
    const chained = $expr($site(7), { list }, ({ list }) => clean(list).map((x) => x * 2));
    const built = $list("map", $expr($site(8), { list }, ({ list }) => clean(list)),       (x) => $h("li", null,$expr($site(9), { x }, ({ x }) => x + 1) ));
    const text = $expr($site(10), { depth }, ({ depth }) => `depth ${depth}`);
    const plain = `plain`;
    const first = list[0], named = rows[0].name, dynamic = $expr($site(11), { rows }, ({ rows }) => rows[FLAG ? 1 : 0]);
    const or = $cond($expr($site(12), { list }, ({ list }) => list.length > 0) , () => rows[0].name , () => "-");
    const word = $cond(active , () => "on" , () => "off");
    const object = $cond(active , () => ( { a: 1 }) , () => ( {}));
    const logic = $or($and($and(active , () => depth) , () => list) , () => "x");
    const fallback = $expr($site(13), { depth }, ({ depth }) => depth ?? 0);
    const kind = $cond($expr($site(14), { depth }, ({ depth }) => typeof depth === "number") , () => depth , () => 0);
    const shared = { list, depth };
    const spread = $spread([shared], $site(15), { shared, depth }, ({ shared, depth }) => ({ ...shared, extra: $expr($site(16), { depth }, ({ depth }) => depth  + 1) }));
    const items = $spread([list], $site(17), { list, depth }, ({ list, depth }) => [...list, depth]);
    const computedSpread = $expr($site(18), { list }, ({ list }) => [...clean(list), 1]);
    const nothing = JSON.parse(dataFile("/t.json")).rows, seed = structuredClone(DEFAULTS.x);
    const child = Child({ a: $expr($site(19), { depth }, ({ depth }) => (depth          ) * 2) });
    const unknown = $call(made, $site(20), { depth }, ({ depth }) => made({ a: $expr($site(21), { depth }, ({ depth }) => depth + 1) }));
    const stream = $expr($site(22), { child }, ({ child }) => asStream(child.key("a")));
    const keys = $expr($site(23), { s }, ({ s }) => Object.keys(s).length);
    const deep = $computed($site(24), { s }, ({ s }) => s.a?.b?.c);
    const log = new Writable          ($site(25), []);
    const got = $cond($expr($site(26), { log }, ({ log }) => log.get().length > 0) , () => $expr($site(27), { log }, ({ log }) => log.get()[0]) , () => 0);
    const both = $cond(active , () => Child({ a: 1 }) , () => Child({ a: 2 }));
    const total2 = ($cond(active , () => child , () => child)).a;
    const filtered = $list("filter", rows,  (row) => $and(row.done , () => $expr($site(28), { row }, ({ row }) => !row.name)));
    const loops = $expr($site(29), { rows }, ({ rows }) => rows.map((row) => { if (row.done) return 1; return 2; }));
    const byName = $list("map", rows,  ($item, $index, $array) => $expr($site(30), { $item, $index, $array }, ({ $item, $index, $array }) => total($item, $index, $array))), byView = $list("map", rows,  View), byFactory = $list("map", rows,  Child);
    const around = $list("map", rows,  { depth }, (((row) => $h("u", null,row.name ,depth ))));
    const optional = $list("?map", rows,  (row) => $h("b", null,row.name ));
    const derived = $derive($site(31), { depth }, { list }, ({ list: xs }, { depth }) => xs.length + depth);
    const lifted = $lift($site(32), { depth }, (x, { depth }        ) => x + depth)(depth), handled = $handler($site(33), { log }, (e               , ctx, { log }               ) => { log.push(e.n + ctx.m); })({ m: 1 });
    const bare = $action($site(34), { log }, async (ev, { log }) => { log.push(ev.x); }), none = action($site(35), () => {}), pair = $action($site(36), { log }, ({ a }, { log }               ) => log.set([a]));
    const old = $computed($site(37), { depth }, ({ depth }) => depth);
    const value = $computed        ($site(38), { again, n }, ({ again, n }) => again + n);
    const wide = $cond($or($expr($site(39), { list }, ({ list }) => total(list) > 1) , () => ($expr($site(40), { depth }, ({ depth }) => (1, depth)))) , () => $expr($site(41), { depth }, ({ depth }) => -depth) , () => [$expr($site(42), { depth }, ({ depth }) => depth * 2), { a: $expr($site(43), { depth }, ({ depth }) => !depth) }]);
    $expr($site(44), { depth }, ({ depth }) => console.log(depth));
    return {
      [NAME]: str`${depth} ${$expr($site(45), { list }, ({ list }) => list.length * 2)} ${child.a}`, list, first, handled, then: later({ n: $expr($site(46), { depth }, ({ depth }) => depth + 1) }),
      [UI]: (
        $h("div", { class: "a", style:  { width: $expr($site(47), { depth }, ({ depth }) => `${depth}%`) } , hidden:  $expr($site(48), { active }, ({ active }) => !active) , onClick:  $action($site(49), { log, depth }, ($event, { log, depth }) => log.set([depth])) , onKeyDown:  later({ n: 1 }) , onClose:  $action($site(50), { log }, (e, { log }) => { log.push(e); }) }
          ,$expr($site(51), { depth }, ({ depth }) => depth + 1) 
          ,$and(active , () => $h("p", null,list.length )) ,$list("map", rows,  { log }, (row, i) => $h("li", { key:  i , onClick:  $action($site(52), { row, log }, ($event, { row, log }) => { row.done; log.get(); }) },$expr($site(53), { row }, ({ row }) => row.name.toUpperCase()) , $h("input", { $checked:  row.done } ))) 
          , $h(View, { label:  named } ), $expr($site(54), { named }, ({ named }) => $h(Fancy, { label:  named + "!" } )),$computed($site(55), { depth }, ({ depth }) => $h("a", { onClick:  $action($site(56), { depth }, ($event, { depth }) => depth) },depth + 1 )) 
          , $h($h.fragment, null,text ), $call(child.a, $site(57), { child, depth }, ({ child, depth }) => $h(child.a, { b:  $expr($site(58), { depth }, ({ depth }) => depth * 2) } ))
        )
      ),
    };
  },
); $freeze({ clean, DEFAULTS, asStream });
// the end
