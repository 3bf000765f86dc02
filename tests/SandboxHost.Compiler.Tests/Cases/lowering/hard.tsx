import * as cf from "commonfabric";
import { action, cell, computed as c, dataFile, derive, handler, lift, NAME, pattern, str, UI, Writable } from "commontools";
import { Child, Fancy, made, total, View } from "./parts";

const clean = (xs: number[]) => xs.filter((x) => x > 0);
const DEFAULTS = { x: [1, 2] }, FLAG = true;
const asStream = (x: any) => x;
const later = handler((e: unknown, ctx: { n: number }) => {});

export default pattern<{ list: number[]; depth?: number; active: boolean; s: { a: { b?: { c: number } } }; rows: { name: string; done: boolean }[] }>(
  ({ list, depth, active, s, rows, depth: again = 3 }) => {
    const n = clean(list).length;
    const sum = list.reduce((a, b) => a + b, 0);
    const cleaned = clean(list);
    const each = cleaned.map((r, i) => str`${i}: ${r + 1}`);
    const chained = clean(list).map((x) => x * 2);
    const built = clean(list).map<any>((x) => <li>{x + 1}</li>);
    const text = `depth ${depth}`;
    const plain = `plain`;
    const first = list[0], named = rows[0].name, dynamic = rows[FLAG ? 1 : 0];
    const or = list.length > 0 ? rows[0].name : "-";
    const word = active ? "on" : "off";
    const object = active ? { a: 1 } : {};
    const logic = active && depth && list || "x";
    const fallback = depth ?? 0;
    const kind = typeof depth === "number" ? depth : 0;
    const shared = { list, depth };
    const spread = { ...shared, extra: depth! + 1 };
    const items = [...list, depth];
    const computedSpread = [...clean(list), 1];
    const nothing = JSON.parse(dataFile("/t.json")).rows, seed = structuredClone(DEFAULTS.x);
    const child = Child({ a: (depth as number) * 2 });
    const unknown = made({ a: depth + 1 });
    const stream = asStream(child.key("a"));
    const keys = Object.keys(s).length;
    const deep = c(() => s.a?.b?.c);
    const log = new Writable<number[]>([]);
    const got = log.get().length > 0 ? log.get()[0] : 0;
    const both = active ? Child({ a: 1 }) : Child({ a: 2 });
    const total2 = (active ? child : child).a;
    const filtered = rows.filter((row) => row.done && !row.name);
    const loops = rows.map((row) => { if (row.done) return 1; return 2; });
    const byName = rows.map(total), byView = rows.map(View), byFactory = rows.map(Child);
    const around = rows.map((((row) => <u>{row.name}{depth}</u>)));
    const optional = rows?.map((row) => <b>{row.name}</b>);
    const derived = derive({ list }, ({ list: xs }) => xs.length + depth);
    const lifted = lift((x: number) => x + depth)(depth), handled = handler((e: { n: number }, ctx: { m: number }) => { log.push(e.n + ctx.m); })({ m: 1 });
    const bare = action(async ev => { log.push(ev.x); }), none = action(() => {}), pair = action(({ a }: { a: number }) => log.set([a]));
    const old = (cf as any).computed(() => depth);
    const value = cf.computed<number>(() => again + n);
    const wide = total(list) > 1 || (1, depth) ? -depth : [depth * 2, { a: !depth }];
    console.log(depth);
    return {
      [NAME]: str`${depth} ${list.length * 2} ${child.a}`, list, first, handled, then: later({ n: depth + 1 }),
      [UI]: (
        <div class="a" style={{ width: `${depth}%` }} hidden={!active} onClick={() => log.set([depth])} onKeyDown={later({ n: 1 })} onClose={(e) => { log.push(e); }}>
          {depth + 1}
          {active && <p>{list.length}</p>}{rows.map((row, i) => <li key={i} onClick={() => { row.done; log.get(); }}>{row.name.toUpperCase()}<input $checked={row.done} /></li>)}
          <View label={named} /><Fancy label={named + "!"} />{c(() => <a onClick={() => depth}>{depth + 1}</a>)}
          <>{text}</><child.a b={depth * 2} />
        </div>
      ),
    };
  },
);
// the end
