using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Instances: in bodies, in lifts, in handlers, and what they share (specification of patterns, sections 4.7, 5.5 and 5.7).</summary>
public sealed class InstanceTests : GraphTest
{
    private const string Bed = """
        const water = handler((e: { litres: number }, s: { level: Cell<number> }) => { s.level.set(s.level.get() + e.litres); });
        const Bed = pattern<{ name: Default<string, "bed">; level: Default<number, 0> }>(({ name, level }) => ({ name, level, water: water({ level }) }));

        """;

    [Fact]
    public async Task A_child_writes_a_cell_that_it_was_given_and_keeps_a_literal_to_itself()
    {
        var instance = await Start(Bed + """
            export default pattern(() => {
              const level = cell(5);
              const a = Bed({ level }), b = Bed({ level }), c = Bed({ level: 1 });
              return { level, a, b, c, first: a.level };
            });
            """);
        await Commit(instance, "a.water", """{"litres":2}""");
        await Commit(instance, "c.water", """{"litres":3}""");
        await Reads(instance, "level", "7");
        await Reads(instance, "b.level", "7");
        await Reads(instance, "first", "7");
        await Reads(instance, "c.level", "4");
        await Reads(instance, "c.name", "\"bed\"");
    }

    [Fact]
    public async Task A_lift_may_make_instances_that_stay_the_same_from_run_to_run()
    {
        var instance = await Start(Bed + """
            const beds = lift<{ names: Cell<string[]>; levels: Cell<number[]> }>(({ names, levels }) =>
              names.get().map((name, i) => Bed({ name, level: levels.key(i) })));
            const add = handler((e: { name: string }, s: { names: Cell<string[]>; levels: Cell<number[]> }) => { s.names.push(e.name); s.levels.push(0); });
            export default pattern(() => {
              const names = cell<string[]>(["a"]), levels = cell<number[]>([1]);
              return { beds: beds({ names, levels }), levels, add: add({ names, levels }) };
            });
            """);
        await Commit(instance, "beds.0.water", """{"litres":4}""");
        await Commit(instance, "add", """{"name":"b"}""");
        await Reads(instance, "levels", "[5,0]");
        await Commit(instance, "beds.1.water", """{"litres":7}""");
        await Reads(instance, "levels", "[5,7]");
        await Reads(instance, "beds.1.name", "\"b\"");
        await Reads(instance, "beds.0.level", "5");
    }

    [Fact]
    public async Task A_lift_may_bind_handlers()
    {
        var instance = await Start("""
            const raise = handler((e: { by: number }, s: { xs: Cell<number[]>; index: Cell<number> }) => {
              const xs = [...s.xs.get()]; xs[s.index.get()]! += e.by; s.xs.set(xs);
            });
            const controls = lift<{ xs: Cell<number[]> }>(({ xs }) => xs.get().map((x, i) => ({ x, raise: raise({ xs, index: cell(i) }) })));
            export default pattern(() => { const xs = cell<number[]>([1, 2, 3]); return { xs, controls: controls({ xs }) }; });
            """);
        await Commit(instance, "controls.1.raise", """{"by":10}""");
        await Commit(instance, "controls.2.raise", """{"by":100}""");
        await Reads(instance, "xs", "[1,12,103]");
    }

    [Fact]
    public async Task A_handler_makes_a_new_instance_for_each_event()
    {
        var instance = await Start(Bed + """
            const add = handler((e: { name: string }, s: { beds: Cell<any[]>; last: Cell<any> }) => { const bed = Bed({ name: e.name }); s.beds.push(bed); s.last.set(bed); });
            export default pattern(() => { const beds = cell<any[]>([]), last = cell<any>(); return { beds, last, add: add({ beds, last }) }; });
            """);
        await Commit(instance, "add", """{"name":"a"}""");
        await Commit(instance, "add", """{"name":"b"}""");
        await Commit(instance, "beds.0.water", """{"litres":3}""");
        await Commit(instance, "last.water", """{"litres":9}""");
        await Reads(instance, "beds.0.level", "3");
        await Reads(instance, "beds.1.level", "9");
        await Reads(instance, "last.name", "\"b\"");
    }

    [Fact]
    public async Task An_instance_whose_body_throws_undoes_the_event_that_made_it()
    {
        var instance = await Start("""
            const Bad = pattern(() => { throw new Error("not today"); });
            const make = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(1); instantiate({ pattern: Bad, inputs: {} }); });
            export default pattern(() => { const n = cell(0); return { n, make: make({ n }) }; });
            """);
        var report = await Send(instance, "make");
        Assert.Equal(EventOutcome.Failed, report.Outcome);
        Assert.Contains("not today", report.Reason, StringComparison.Ordinal);
        await Reads(instance, "n", "0");
        Assert.Contains(Host.Audit.Entries, entry => entry is { Action: "instantiate", Outcome: AuditOutcome.RolledBack });
    }

    [Fact]
    public async Task A_pattern_in_a_cell_is_instantiated_in_a_body_and_replaced_with_the_cell()
    {
        var instance = await Start("""
            const A = pattern<{ n: number }>(({ n }) => ({ kind: "a", n }));
            const B = pattern<{ n: number }>(({ n }) => ({ kind: "b", n }));
            const use = handler((e: { b: boolean }, s: { which: Cell<any> }) => { s.which.set(e.b ? B : A); });
            const drop = handler((e: unknown, s: { which: Cell<any> }) => { s.which.set("nonsense"); });
            export default pattern(() => {
              const which = cell<any>();
              const n = cell(3);
              const child = instantiate({ pattern: which, inputs: { n } });
              return { child, use: use({ which }), drop: drop({ which }) };
            });
            """);
        await Reads(instance, "child", "undefined");
        await Commit(instance, "use", """{"b":false}""");
        await Reads(instance, "child", """{"kind":"a","n":3}""");
        await Commit(instance, "use", """{"b":true}""");
        await Reads(instance, "child.kind", "\"b\"");
        var report = await Send(instance, "drop");
        Assert.Contains("not to a pattern", Assert.Single(report.Faults).Fault.Message, StringComparison.Ordinal);
        await Reads(instance, "child", "undefined");
    }

    [Fact]
    public async Task Elements_of_a_list_have_instances_that_follow_them()
    {
        var instance = await Start("""
            const bump = handler((e: unknown, s: { seen: Cell<number> }) => { s.seen.set(s.seen.get() + 1); });
            const reverse = handler((e: unknown, s: { xs: Cell<any[]> }) => { s.xs.set([...s.xs.get()].reverse()); });
            const drop = handler((e: unknown, s: { xs: Cell<any[]> }) => { s.xs.set(s.xs.get().slice(1)); });
            export default pattern<{ xs: { id: string }[] }>(({ xs }) => ({
              rows: xs.map((x, i) => { const seen = cell(0); return { id: x.id, i, seen, bump: bump({ seen }) }; }),
              reverse: reverse({ xs }), drop: drop({ xs }),
            }));
            """, """{"xs":[{"id":"a"},{"id":"b"},{"id":"c"}]}""");
        await Commit(instance, "rows.0.bump");
        await Commit(instance, "reverse");
        await Reads(instance, "rows.2.id", "\"a\"");
        await Reads(instance, "rows.2.seen", "1");
        await Reads(instance, "rows.2.i", "2");
        await Reads(instance, "rows.0.seen", "0");
        await Commit(instance, "drop");
        await Reads(instance, "rows.length", "2");
        await Reads(instance, "rows.1.seen", "1");
        await Commit(instance, "rows.1.bump");
        await Reads(instance, "rows.1.seen", "2");
    }

    [Fact]
    public async Task What_a_stopped_instance_owned_is_gone()
    {
        var instance = await Start(Bed + """
            export default pattern(() => ({ bed: Bed({}) }));
            """);
        await instance.StopAsync();
        await Assert.ThrowsAsync<PatternPathException>(() => instance.SendAsync("bed.water"));
        Assert.Same(PlainValue.Undefined, await instance.ReadAsync("bed.level"));
    }

    [Fact]
    public async Task Self_is_the_instances_own_result()
    {
        var instance = await Start("""
            const tell = handler((e: unknown, s: { me: Cell<{ name: string }>; out: Cell<string> }) => { s.out.set(s.me.get().name); });
            export default pattern<{ name: Default<string, "me"> }>(({ name, [SELF]: self }: any) => {
              const out = cell(""); return { name, out, tell: tell({ me: self, out }) };
            });
            """);
        await Commit(instance, "tell");
        await Reads(instance, "out", "\"me\"");
    }

    [Fact]
    public async Task A_realm_that_was_lost_is_opened_again_with_all_that_was_in_it()
    {
        var instance = await Start(Bed + """
            const spin = handler((e: unknown, s: {}) => { for (;;) {} });
            const beds = lift<{ n: Cell<number> }>(({ n }) => [Bed({ level: n })]);
            const twice = lift((n: number) => n * 2);
            export default pattern(() => {
              const n = cell(1);
              return { child: Bed({ level: n }), beds: beds({ n }), rows: cell([{ a: 1 }]).map((x) => ({ a: x.a, water: water({ level: n }) })), twice: twice(n), spin: spin({}) };
            });
            """);
        var other = await Start(Bed + "export default pattern(() => Bed({}));");
        await Commit(instance, "child.water", """{"litres":1}""");
        Assert.Equal(EventOutcome.OverLimit, (await Send(instance, "spin")).Outcome);
        await Commit(instance, "child.water", """{"litres":1}""");
        await Commit(instance, "beds.0.water", """{"litres":1}""");
        await Commit(instance, "rows.0.water", """{"litres":1}""");
        await Reads(instance, "twice", "10");
        await Commit(other, "water", """{"litres":4}""");
        await Reads(other, "level", "4");
    }

    [Fact]
    public async Task Powers_that_are_not_granted_say_so_and_harm_nobody()
    {
        var instance = await Host.StartAsync(new SandboxHost.Compiler.ProgramSource(
            [new("main.tsx", """
                import { fetchJson, generateText, pattern, wish } from "commonfabric";
                export default pattern(() => ({ f: fetchJson({ url: "http://x" }), g: generateText({ prompt: "p" }), w: wish({ query: "#q" }), fine: 1 }));
                """)],
            "main.tsx"));
        await Reads(instance, "f", """{"pending":false,"error":"not granted: fetchJson"}""");
        await Reads(instance, "w.candidates", "[]");
        await Reads(instance, "fine", "1");
        Assert.Equal(["fetchJson", "generateText", "wish"], Host.Audit.Entries.Where(entry => entry.Outcome == AuditOutcome.Refused).Select(entry => entry.Action));
    }
}
