using SandboxHost.Runtime.Tests.Graph;

namespace SandboxHost.Runtime.Tests.Lowering;

/// <summary>Expressions over reactive values in a pattern's body: what they give at first, and when what they use has changed.</summary>
public sealed class ReactiveExpressionTests : GraphTest
{
    private const string Preamble = """
        interface Row { name: string; done: boolean; score: number }
        interface Args {
          n: Default<number, 3>; name: Default<string, "ada">; list: Default<number[], [1, 2, 3]>; active: Default<boolean, true>; depth?: number;
          rows: Default<Row[], [{ name: "b"; done: true; score: 1 }, { name: "a"; done: false; score: 2 }]>;
          s: { a?: { b?: { c: number } } }; totals: Default<Record<string, number>, { x: 1 }>;
        }
        const clean = (xs: number[]) => xs.filter((x) => x > 1);
        const shade = (depth: number) => (depth > 2 ? "deep" : "shallow");
        const DEFAULTS = { x: [1, 2] };
        const sized = lift((xs: number[]) => xs.length);
        const Child = pattern<{ a: number }>(({ a }) => ({ a, twice: a * 2 }));
        const change = handler((e: any, ctx: { n: Cell<number>; name: Cell<string>; list: Cell<number[]>; active: Cell<boolean>; depth: Cell<number | undefined>; rows: Cell<Row[]>; s: Cell<any>; totals: Cell<any> }) => {
          for (const key of Object.keys(e)) (ctx as any)[key].set(e[key]);
        });
        export default pattern<Args>(({ n, name, list, active, depth, rows, s, totals }) => {
          BODY
          return { out, change: change({ n, name, list, active, depth, rows, s, totals }) };
        });
        """;

    [Theory]
    // §6.7, row by row
    [InlineData("const out = clean(list).length;", "2", """{"list":[5]}""", "1")]
    [InlineData("const out = list.reduce((a, b) => a + b, 0);", "6", """{"list":[5,6]}""", "11")]
    [InlineData("const out = list.some((x) => x > 2) && list.includes(1);", "true", """{"list":[3]}""", "false")]
    [InlineData("const out = list.slice(1).join('-');", "\"2-3\"", """{"list":[7,8]}""", "\"8\"")]
    [InlineData("const xs = clean(list); const out = xs.map((x, i) => str`${i}:${x}`);", """["0:2","1:3"]""", """{"list":[9]}""", """["0:9"]""")]
    [InlineData("const out = clean(list).map((x) => x * 2);", "[4,6]", """{"list":[5]}""", "[10]")]
    [InlineData("const out = clean(list).map((a) => Child({ a })).length;", "2", """{"list":[5]}""", "1")]
    [InlineData("const out = `depth ${n}`;", "\"depth 3\"", """{"n":4}""", "\"depth 4\"")]
    [InlineData("const out = `plain ${1 + 1}`;", "\"plain 2\"", "{}", "\"plain 2\"")]
    [InlineData("const out = list[0];", "1", """{"list":[5]}""", "5")]
    [InlineData("const out = list.length > 0 ? rows[0].name : '-';", "\"b\"", """{"list":[]}""", "\"-\"")]
    [InlineData("const first = rows[0].name; const out = { first };", """{"first":"b"}""", """{"rows":[]}""", "{}")]
    [InlineData("const out = active ? 'on' : 'off';", "\"on\"", """{"active":false}""", "\"off\"")]
    [InlineData("const out = active && n && name;", "\"ada\"", """{"n":0}""", "0")]
    [InlineData("const out = depth || n || 'x';", "3", """{"n":0}""", "\"x\"")]
    [InlineData("const out = typeof depth === 'number' ? depth : 0;", "0", """{"depth":7}""", "7")]
    [InlineData("const out = shade(depth ?? 0);", "\"shallow\"", """{"depth":7}""", "\"deep\"")]
    [InlineData("const child = active ? Child({ a: n }) : Child({ a: 0 }); const out = child.twice;", "6", """{"active":false}""", "0")]
    [InlineData("const shared = { n, name }; const out = { ...shared, extra: n + 1 };", """{"n":3,"name":"ada","extra":4}""", """{"n":1}""", """{"n":1,"name":"ada","extra":2}""")]
    [InlineData("const out = [...list, n];", "[1,2,3,3]", """{"list":[]}""", "[3]")]
    [InlineData("const out = { ...totals, y: n };", """{"x":1,"y":3}""", """{"totals":{"z":1}}""", """{"z":1,"y":3}""")]
    [InlineData("const out = structuredClone(DEFAULTS.x).concat(clean([1, 5]));", "[1,2,5]", "{}", "[1,2,5]")]
    [InlineData("const out = Object.keys(totals).length;", "1", """{"totals":{}}""", "0")]
    [InlineData("const key = 'x'; const out = totals[key];", "1", """{"totals":{"x":9}}""", "9")]
    [InlineData("const out = [active, !active, -n, n + 1, n === 3, n > 2, typeof name];", """[true,false,-3,4,true,true,"string"]""", """{"n":1}""", """[true,false,-1,2,false,false,"string"]""")]
    [InlineData("const out = name.toUpperCase().trim();", "\"ADA\"", """{"name":" bob "}""", "\"BOB\"")]
    [InlineData("const out = Math.max(n, list.length);", "3", """{"n":7}""", "7")]
    [InlineData("const out = JSON.stringify({ n, list });", "\"{\\\"n\\\":3,\\\"list\\\":[1,2,3]}\"", """{"n":1,"list":[]}""", "\"{\\\"n\\\":1,\\\"list\\\":[]}\"")]

    // Lists
    [InlineData("const out = rows.map((row) => ({ name: row.name, label: row.name + row.score }));", """[{"name":"b","label":"b1"},{"name":"a","label":"a2"}]""", """{"rows":[{"name":"z","done":true,"score":9}]}""", """[{"name":"z","label":"z9"}]""")]
    [InlineData("const out = rows.filter((row) => row.done && row.score < 5);", """[{"done":true,"name":"b","score":1}]""", """{"rows":[]}""", "[]")]
    [InlineData("const out = rows.map((row) => { if (row.done) { return row.name; } return 'open'; });", """["b","open"]""", """{"rows":[]}""", "[]")]
    [InlineData("const out = rows.map((row, i) => i + row.score * n);", "[3,7]", """{"n":10}""", "[10,21]")]
    [InlineData("const out = list.map(shade);", """["shallow","shallow","deep"]""", """{"list":[9]}""", """["deep"]""")]
    [InlineData("const out = list.map((a) => Child({ a })).length;", "3", """{"list":[9]}""", "1")]
    [InlineData("const out = ['a', 'b'].map((x) => x + n);", """["a3","b3"]""", """{"n":1}""", """["a1","b1"]""")]
    [InlineData("const out = list?.map((x) => x + 1);", "[2,3,4]", """{"list":[9]}""", "[10]")]
    [InlineData("const out = list.flatMap((x) => [x, x * n]);", "[1,3,2,6,3,9]", """{"list":[4]}""", "[4,12]")]

    // Absence
    [InlineData("const out = { v: computed(() => s.a?.b?.c) };", "{}", """{"s":{"a":{"b":{"c":5}}}}""", """{"v":5}""")]
    [InlineData("const out = s.a ? s.a.b!.c.toFixed(1) : 'none';", "\"none\"", """{"s":{"a":{"b":{"c":5}}}}""", "\"5.0\"")]
    [InlineData("const out = s.a && s.a.b && s.a.b.c + 1;", "undefined", """{"s":{"a":{"b":{"c":5}}}}""", "6")]
    [InlineData("const out = computed(() => (depth === undefined ? 'none' : depth));", "\"none\"", """{"depth":5}""", "5")]

    // Closures
    [InlineData("const out = computed(() => { let t = 0; for (const x of list) { t += x * n; } return t; });", "18", """{"n":1}""", "6")]
    [InlineData("const a = computed(() => n + 1); const out = computed(() => a * list.length + clean(list)[0]);", "14", """{"n":1}""", "8")]
    [InlineData("const xs = cell([1, 2]); const out = computed(() => xs.get().map((x) => x * n));", "[3,6]", """{"n":2}""", "[2,4]")]
    [InlineData("const xs = cell([1, 2]); const out = xs.get().length > 1 ? xs.get()[0] + n : 0;", "4", """{"n":2}""", "3")]
    [InlineData("const out = derive({ list }, ({ list: xs }) => xs.length * n);", "9", """{"n":1}""", "3")]
    [InlineData("const out = lift((x: number) => x * n)(sized(list));", "9", """{"n":1}""", "3")]
    [InlineData("const scale = 10, o = { k: [1] }; const out = computed(() => n * scale + o.k[0]);", "31", """{"n":1}""", "11")]
    [InlineData("const half = (x: number) => x / 2; const out = computed(() => half(n)); const other = half(n);", "1.5", """{"n":4}""", "2")]
    [InlineData("const add = (x: number) => x + n; const out = add(list.length);", "6", """{"n":4}""", "7")]
    [InlineData("const out = computed(() => rows.map((row) => { const n = row.score; return { n, name }; }));", """[{"n":1,"name":"ada"},{"n":2,"name":"ada"}]""", """{"rows":[]}""", "[]")]
    [InlineData("const out = sized([n, n + 1, ...list]);", "5", """{"list":[]}""", "2")]
    [InlineData("const n2 = n; const out = (n2 as number)! + (name.length);", "6", """{"n":1}""", "4")]
    public async Task An_expression_has_the_value_that_javascript_gives(string body, string before, string change, string after)
    {
        var instance = await Start(Preamble.Replace("BODY", body, StringComparison.Ordinal));
        Assert.Empty(Host.LastStart!.Faults);
        await Reads(instance, "out", before);
        await Commit(instance, "change", change);
        await Reads(instance, "out", after);
    }

    [Fact]
    public async Task The_example_of_the_specification_works()
    {
        var instance = await Start("""
            interface TankArgs { litres: Default<number, 0>; mode: Default<"fill" | "drain", "fill">; rims: Default<{ id: string }[], [{ id: "oak" }]> }
            const describe = (xs: number[]) => (xs.length > 2 ? "busy" : "calm");
            const pour = handler((e: { by?: number } | undefined, ctx: { litres: Cell<number>; log: Cell<number[]>; mode: Cell<string> }) => {
              ctx.litres.set(ctx.litres.get() + (e?.by ?? 1)); ctx.log.push(e?.by ?? 1); ctx.mode.set("drain");
            });
            export default pattern<TankArgs>(({ litres, rims, mode }) => {
              const log = cell<number[]>([1, 2]);
              const mood = describe(log);
              const first = rims[0].id;
              const state = mode === "drain" ? str`draining ${litres}` : "filling";
              const scaled = computed(() => { const f = mode === "fill" ? 2 : 1; return log.get().map((x) => x * f); });
              return { litres, mood, first, state, scaled, size: rims.length * 2, pour: pour({ litres, log, mode }) };
            });
            """);
        await Reads(instance, "first", "\"oak\"");
        await Reads(instance, "mood", "\"calm\"");
        await Reads(instance, "state", "\"filling\"");
        await Reads(instance, "scaled", "[2,4]");
        await Reads(instance, "size", "2");
        await Commit(instance, "pour", """{"by":5}""");
        await Reads(instance, "scaled", "[1,2,5]");
        await Reads(instance, "mood", "\"busy\"");
        await Reads(instance, "state", "\"draining 5\"");
    }

    [Fact]
    public async Task The_chosen_branch_of_a_conditional_can_be_written_through()
    {
        var instance = await Start("""
            const set = handler((e: number, ctx: { to: Cell<number> }) => { ctx.to.set(e); });
            export default pattern<{ depth: Default<number, 1> }>(({ depth }) => {
              const kind = typeof depth === "number" ? depth : 0;
              return { depth, set: set({ to: kind }) };
            });
            """);
        await Commit(instance, "set", "8");
        await Reads(instance, "depth", "8");
    }

    [Fact]
    public async Task An_action_reads_and_writes_what_it_closes_over()
    {
        var instance = await Start("""
            import { action } from "commonfabric";
            const bump = handler((e: number, ctx: { n: Cell<number> }) => { ctx.n.set(ctx.n.get() + e); });
            export default pattern<{ n: Writable<number>; items: Writable<Default<{ name: string }[], []>>; title: string }>(({ n, items, title }) => {
              const log = new Writable<string[]>([]);
              const inner = bump({ n });
              const limit = 2;
              const add = action(({ name }: { name: string }) => { if (items.get().length < limit) { items.push({ name: name + title }); } log.push(name); });
              const remove = action((name: string) => { const found = items.get().find((item) => item.name === name); if (found) { items.remove(found); } });
              const twice = action(() => { inner.send(1); inner.send(10); });
              const later = action(async () => { await null; n.set(n.get() * 2); });
              return { n, items, log, add, remove, twice, later };
            });
            """, """{"n":1,"title":"!"}""");
        await Commit(instance, "add", """{"name":"a"}""");
        await Commit(instance, "add", """{"name":"b"}""");
        await Commit(instance, "add", """{"name":"c"}""");
        await Reads(instance, "items", """[{"name":"a!"},{"name":"b!"}]""");
        await Reads(instance, "log", """["a","b","c"]""");
        await Commit(instance, "remove", "\"a!\"");
        await Reads(instance, "items", """[{"name":"b!"}]""");
        await Commit(instance, "twice");
        await Reads(instance, "n", "12");
        await Commit(instance, "later");
        await Reads(instance, "n", "24");
    }

    [Fact]
    public async Task A_handler_factory_in_a_computed_closure_gets_cells_and_values()
    {
        var instance = await Start("""
            const visit = handler((e: unknown, ctx: { log: Cell<string[]>; name: string; visits: Cell<number[]>; index: number }) => {
              ctx.log.push(ctx.name); ctx.visits.key(ctx.index).set(ctx.visits.get()[ctx.index] + 1);
            });
            export default pattern<{ names: Default<string[], ["a", "b"]>; visits: Default<number[], [0, 0]> }>(({ names, visits }) => {
              const log = cell<string[]>([]);
              const plots = computed(() => names.map((name, index) => ({ name, go: visit({ log, name, visits, index }) })));
              const streams = computed(() => plots.map((plot) => plot.go));
              return { log, visits, plots, streams };
            });
            """);
        await Commit(instance, "plots.1.go");
        await Commit(instance, "streams.0");
        await Reads(instance, "log", """["b","a"]""");
        await Reads(instance, "visits", "[1,1]");
    }

    [Fact]
    public async Task A_stream_of_a_child_stays_one_when_a_helper_passes_it_on()
    {
        var instance = await Start("""
            const add = handler((e: { by: number }, ctx: { n: Cell<number> }) => { ctx.n.set(ctx.n.get() + e.by); });
            const Bed = pattern<{ n: Default<number, 0> }>(({ n }) => ({ n, water: add({ n }) }));
            const asStream = (x: unknown) => x as Stream<{ by: number }>;
            const relay = handler((e: unknown, ctx: { to: Stream<{ by: number }> }) => { ctx.to.send({ by: 3 }); });
            export default pattern(() => {
              const bed = Bed({});
              const water = asStream(bed.key("water"));
              return { n: bed.n, water, relay: relay({ to: water }), direct: asStream(add({ n: bed.n })) };
            });
            """);
        await Commit(instance, "water", """{"by":2}""");
        await Commit(instance, "relay");
        await Commit(instance, "direct", """{"by":10}""");
        await Reads(instance, "n", "15");
    }

    [Fact]
    public async Task A_computation_in_a_branch_that_is_not_chosen_does_not_run()
    {
        var instance = await Start("""
            const clear = handler((e: unknown, ctx: { user: Cell<any> }) => { ctx.user.set(undefined); });
            export default pattern<{ user: any }>(({ user }) => {
              const name = user ? user.name.trim() : "nobody";
              const both = user && computed(() => user.name.length) || -1;
              return { name, both, clear: clear({ user }) };
            });
            """, """{"user":{"name":" ada "}}""");
        await Reads(instance, "name", "\"ada\"");
        await Reads(instance, "both", "5");
        await Commit(instance, "clear");
        await Reads(instance, "name", "\"nobody\"");
        await Reads(instance, "both", "-1");
    }
}
