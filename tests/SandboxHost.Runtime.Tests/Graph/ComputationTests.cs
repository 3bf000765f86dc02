namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Lifts: run when what they read changes, and when nothing else does (specification of patterns, sections 4.3 and 5.4).</summary>
public sealed class ComputationTests : GraphTest
{
    [Theory]
    [InlineData("lift((t: number | undefined) => t ?? 20)(x)", "undefined")]
    [InlineData("lift((i: { t: number | undefined }) => i.t ?? 20)({ t: x })", "20")]
    [InlineData("lift((i: { t?: number }) => i.t ?? 20)({ t: x })", "20")]
    [InlineData("lift((t: any) => 1)(x)", "undefined")]
    [InlineData("lift((i: { t: number }) => 1)({ t: x })", "undefined")]
    [InlineData("computed(() => 7)", "7")]
    [InlineData("lift((o: { a: number; b?: string }) => o)({ a: 1, b: 2, c: 3 } as any)", """{"a":1}""")]
    [InlineData("lift((xs: number[]) => xs.length)([1, 'x'] as any)", "undefined")]
    [InlineData("lift((xs: readonly string[]) => xs.join('-'))(['a', 'b'])", "\"a-b\"")]
    [InlineData("derive({ a: 1 }, ({ a }) => a + 1)", "2")]
    [InlineData("lift((x: number) => x === 1)(1)", "true")]
    [InlineData("lift((x: number) => null)(1)", "null")]
    [InlineData("lift((x: number) => [1, { a: 'b' }])(1)", """[1,{"a":"b"}]""")]
    [InlineData("str`a${1}b${null}c${[1, 2]}`", "\"a1bnullc1,2\"")]
    public async Task A_lift_runs_on_what_its_type_lets_through(string expression, string expected)
    {
        var instance = await Start($"export default pattern<{{ x: any }}>(({{ x }}) => ({{ out: {expression} }}));");
        await Reads(instance, "out", expected);
    }

    [Fact]
    public async Task A_chain_of_lifts_never_shows_a_mixture_of_old_and_new()
    {
        var instance = await Start("""
            const plus = lift((n: number) => n + 1);
            const both = lift((i: { n: number; next: number }) => { console.log(i.n, i.next); return i.next - i.n; });
            const set = handler((e: { n: number }, s: { n: Cell<number> }) => { s.n.set(e.n); });
            export default pattern(() => {
              const n = cell(1);
              const difference = both({ n, next: plus(plus(plus(n))) });
              return { difference, set: set({ n }) };
            });
            """);
        await Reads(instance, "difference", "3");
        foreach (var n in (int[])[5, 50, 7])
        {
            var report = await Send(instance, "set", $$"""{"n":{{n}}}""");
            Assert.Equal([$"{n} {n + 3}"], report.Console.Select(line => line.Text));
        }
    }

    [Fact]
    public async Task A_lift_whose_input_is_the_same_again_does_not_run_and_neither_does_what_depends_on_it()
    {
        var instance = await Start("""
            const parity = lift((n: number) => { console.log("parity"); return n % 2; });
            const label = lift((p: number) => { console.log("label"); return p === 0 ? "even" : "odd"; });
            const other = lift((i: { n: number }) => { console.log("other"); return 1; });
            const set = handler((e: { n: number; m: number }, s: { n: Cell<number>; m: Cell<number> }) => { s.n.set(e.n); s.m.set(e.m); });
            export default pattern(() => {
              const n = cell(1), m = cell(1);
              return { label: label(parity(n)), other: other({ n: m }), set: set({ n, m }) };
            });
            """);
        Assert.Equal(["parity"], await Lines("""{"n":3,"m":1}"""));
        Assert.Equal(["parity", "label"], await Lines("""{"n":4,"m":1}"""));
        Assert.Equal(["other"], await Lines("""{"n":4,"m":2}"""));
        Assert.Empty(await Lines("""{"n":4,"m":2}"""));

        async Task<List<string>> Lines(string payload) => [.. (await Send(instance, "set", payload)).Console.Select(line => line.Text)];
    }

    [Fact]
    public async Task A_lift_that_throws_yields_nothing_is_reported_and_runs_again_when_its_input_changes()
    {
        var instance = await Start("""
            const check = lift((n: number) => { if (n < 0) throw new RangeError("negative"); return n; });
            const set = handler((e: { n: number }, s: { n: Cell<number> }) => { s.n.set(e.n); });
            export default pattern(() => { const n = cell(1); return { n, check: check(n), set: set({ n }) }; });
            """);
        var report = await Send(instance, "set", """{"n":-1}""");
        Assert.Equal(EventOutcome.Committed, report.Outcome);
        var fault = Assert.Single(report.Faults);
        Assert.Equal(("RangeError", "negative"), (fault.Fault.Name, fault.Fault.Message));
        await Reads(instance, "n", "-1");
        await Reads(instance, "check", "undefined");
        await Commit(instance, "set", """{"n":2}""");
        await Reads(instance, "check", "2");
    }

    [Fact]
    public async Task Cells_in_objects_and_arrays_of_a_body_are_cells_in_closures()
    {
        var instance = await Start("""
            import { action } from "commonfabric";
            export default pattern<{ by: number }>(({ by }) => {
              const form = { name: Writable.of("a"), age: cell(1), label: "x" };
              const cells = [cell(1), cell(2)];
              return {
                name: form.name, age: form.age, first: cells[0],
                older: action(() => { const { age } = form; age.set(age.get() + by); }),
                raise: action((event: { by: number }) => { cells.forEach((c) => c.set(c.get() + event.by)); form.name.set(form.label + form.name.get()); }),
                sum: computed(() => cells.map((c) => c.get()).reduce((a, b) => a + b, by)),
              };
            });
            """, """{"by":10}""");
        await Commit(instance, "older");
        await Commit(instance, "raise", """{"by":5}""");
        await Reads(instance, "age", "11");
        await Reads(instance, "name", "\"xa\"");
        await Reads(instance, "first", "6");
        await Reads(instance, "sum", "23");
    }

    [Fact]
    public async Task However_many_there_are_in_one_body_each_gets_its_own_values()
    {
        const int Count = 300;
        var instance = await Start($$"""
            export default pattern<{ a: number }>(({ a }) => ({ all: [{{string.Join(", ", Enumerable.Range(0, Count).Select(i => $"a + {i}"))}}] }));
            """, """{"a":1}""");
        await Reads(instance, "all", $"[{string.Join(",", Enumerable.Range(1, Count))}]");
        Assert.Empty(Host.LastStart!.Faults);
    }

    [Fact]
    public async Task A_handle_directly_below_the_argument_is_followed()
    {
        var instance = await Start("""
            const push = handler((_event, state: { items: Cell<number[]> }) => { state.items.push(1); });
            const whole = lift((args: { items: Cell<number[]> }) => args.items.get().length);
            export default pattern<{ items: Writable<number[]> }>((args) => ({ length: computed(() => args.items.get().length), whole: whole(args), push: push({ items: args.items }) }));
            """, """{"items":[]}""");
        await Reads(instance, "length", "0");
        await Commit(instance, "push");
        await Reads(instance, "length", "1");
        await Reads(instance, "whole", "1");
    }

    [Theory]
    [InlineData("new Map()", "no plain data")]
    [InlineData("({ f: () => 1 })", "is a function")]
    [InlineData("(() => { for (;;) {} })()", "statements")]
    public async Task A_lift_must_yield_data_within_its_budget(string expression, string message)
    {
        var instance = await Start($$"""
            const make = lift((n: number) => n > 1 ? {{expression}} : "fine");
            const set = handler((e: { n: number }, s: { n: Cell<number> }) => { s.n.set(e.n); });
            export default pattern(() => { const n = cell(1); return { made: make(n), set: set({ n }) }; });
            """);
        await Reads(instance, "made", "\"fine\"");
        var report = await Send(instance, "set", """{"n":2}""");
        Assert.Contains(message, Assert.Single(report.Faults).Fault.Message, StringComparison.Ordinal);
        await Reads(instance, "made", "undefined");
        await Commit(instance, "set", """{"n":1}""");
        await Reads(instance, "made", "\"fine\"");
    }

    [Fact]
    public async Task A_lift_may_read_cells_that_it_is_given_and_follows_them()
    {
        var instance = await Start("""
            const total = lift<{ xs: Cell<number[]> }>(({ xs }) => xs.get().reduce((a, b) => a + b, 0));
            const add = handler((e: { n: number }, s: { xs: Cell<number[]> }) => { s.xs.push(e.n); });
            export default pattern(() => { const xs = cell<number[]>([1]); return { total: total({ xs }), add: add({ xs }) }; });
            """);
        await Commit(instance, "add", """{"n":4}""");
        await Reads(instance, "total", "5");
    }

    [Fact]
    public async Task A_lift_cannot_send()
    {
        var instance = await Start("""
            const sneak = lift<{ s: Stream<void> }>(({ s }) => { s.send(); return 1; });
            const act = handler((e: unknown, s: {}) => {});
            export default pattern(() => ({ x: sneak({ s: act({}) }) }));
            """);
        Assert.Contains("in handlers only", Assert.Single(Host.LastStart!.Faults).Fault.Message, StringComparison.Ordinal);
        await Reads(instance, "x", "undefined");
    }

    [Fact]
    public async Task Computations_that_go_in_a_circle_are_reported_and_the_host_goes_on()
    {
        var instance = await Start("""
            const chase = lift<{ a: Cell<number>; b: Cell<number> }>(({ a, b }) => { b.set(a.get() + 1); return 0; });
            const kick = handler((e: unknown, s: { a: Cell<number> }) => { s.a.set(1); });
            export default pattern(() => {
              const a = cell(0), b = cell(0);
              return { a, b, x: chase({ a, b }), y: chase({ a: b, b: a }), kick: kick({ a }) };
            });
            """);
        Assert.Contains(Host.LastStart!.Faults, fault => fault.Fault.Message.Contains("come to rest", StringComparison.Ordinal));
        Assert.NotNull(await instance.ReadAsync("a"));
    }

    [Fact]
    public async Task ElseIf_leads_to_a_branch_and_writes_go_through_it()
    {
        var instance = await Start("""
            const set = handler((e: { n: number }, s: { n: Cell<number> }) => { s.n.set(e.n); });
            const flip = handler((e: unknown, s: { on: Cell<boolean> }) => { s.on.set(!s.on.get()); });
            export default pattern(() => {
              const on = cell(true), a = cell(1), b = cell(2);
              const chosen = ifElse(on, a, b);
              return { a, b, chosen, w: when(on, "yes"), u: unless(on, "no"), set: set({ n: chosen }), flip: flip({ on }), nested: ifElse(on, { x: a }, { x: b }) };
            });
            """);
        await Commit(instance, "set", """{"n":10}""");
        await Reads(instance, "a", "10");
        await Reads(instance, "w", "\"yes\"");
        await Reads(instance, "u", "true");
        await Commit(instance, "flip");
        await Reads(instance, "chosen", "2");
        await Reads(instance, "nested.x", "2");
        await Reads(instance, "w", "false");
        await Reads(instance, "u", "\"no\"");
        await Commit(instance, "set", """{"n":20}""");
        await Reads(instance, "b", "20");
        await Reads(instance, "a", "10");
    }
}
