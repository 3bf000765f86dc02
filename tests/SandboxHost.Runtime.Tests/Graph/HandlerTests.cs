using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Events: one transaction each, all or nothing, in order (specification of patterns, section 4.8).</summary>
public sealed class HandlerTests : GraphTest
{
    private const string TwoCells = """
        const act = handler((e: { do: string }, s: { a: Cell<number>; b: Cell<number>; bump: Stream<{ by: number }> }) => {
          s.a.set(1);
          s.bump.send({ by: 10 });
          if (e.do === "throw") throw new Error("changed my mind");
          if (e.do === "loop") for (;;) {}
          s.b.set(s.a.get() + 1);
        });
        const bump = handler((e: { by: number }, s: { a: Cell<number> }) => { s.a.set(s.a.get() + e.by); });
        export default pattern(() => {
          const a = cell(0), b = cell(0);
          return { a, b, act: act({ a, b, bump: bump({ a }) }) };
        });
        """;

    [Fact]
    public async Task All_writes_of_a_handler_are_committed_and_its_events_come_after_it()
    {
        var instance = await Start(TwoCells);
        await Commit(instance, "act", """{"do":"it"}""");
        await Reads(instance, "b", "2");
        await Reads(instance, "a", "11");
    }

    [Theory]
    [InlineData("throw", EventOutcome.Failed)]
    [InlineData("loop", EventOutcome.OverLimit)]
    public async Task A_handler_that_fails_leaves_no_trace(string what, EventOutcome outcome)
    {
        var instance = await Start(TwoCells);
        var report = await Send(instance, "act", $$"""{"do":"{{what}}"}""");
        Assert.Equal(outcome, report.Outcome);
        await Reads(instance, "a", "0");
        await Reads(instance, "b", "0");

        // And everything works for the next event.
        await Commit(instance, "act", """{"do":"it"}""");
        await Reads(instance, "a", "11");
    }

    [Fact]
    public async Task A_fault_names_the_authors_file_and_line()
    {
        var instance = await Start("""
            const fail = (x: unknown): never => {
              throw new TypeError(`no ${x}`);
            };
            const act = handler((e: unknown, s: {}) => { fail("way"); });
            export default pattern(() => ({ act: act({}) }));
            """);
        var report = await Send(instance, "act");
        Assert.Equal("TypeError: no way", $"{report.Fault!.Name}: {report.Fault.Message}");
        Assert.Equal(["/main.tsx:3:9", "/main.tsx:5:46"], report.Fault.Stack.Select(frame => frame.Place));
    }

    [Fact]
    public async Task Events_that_race_for_a_cell_are_handled_one_after_the_other_and_none_is_lost()
    {
        var instance = await Start("""
            const add = handler((e: { by: number }, s: { n: Cell<number>; log: Cell<number[]> }) => { s.n.set(s.n.get() + e.by); s.log.push(e.by); });
            export default pattern(() => { const n = cell(0), log = cell<number[]>([]); return { n, log, add: add({ n, log }) }; });
            """);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await instance.SendAsync("add", PlainValueJson.Parse($$"""{"by":{{(thread * 50) + i}}}"""));
            }
        })));
        await Reads(instance, "n", "79800");
        await Reads(instance, "log.length", "400");
    }

    [Fact]
    public async Task A_handler_reads_its_own_writes_and_computations_wait_until_it_is_over()
    {
        var instance = await Start("""
            const twice = lift((n: number) => n * 2);
            const act = handler((e: unknown, s: { n: Cell<number>; double: Cell<number>; seen: Cell<number[]> }) => {
              s.n.set(5);
              s.seen.set([s.n.get(), s.double.get()]);
            });
            export default pattern(() => {
              const n = cell(1), seen = cell<number[]>([]);
              const double = twice(n);
              return { double, seen, act: act({ n, double, seen }) };
            });
            """);
        await Commit(instance, "act");
        await Reads(instance, "seen", "[5,2]");
        await Reads(instance, "double", "10");
    }

    [Theory]
    [InlineData("""{"by":2,"why":5}""", """{"by":2}""")]
    [InlineData("""{}""", "undefined")]
    [InlineData("4", "undefined")]
    [InlineData("""{"by":"2"}""", "undefined")]
    public async Task An_event_is_read_through_its_type(string payload, string expected)
    {
        var instance = await Start("""
            const act = handler((e: { by: number; why?: string } | undefined, s: { got: Cell<unknown> }) => { s.got.set({ event: e }); });
            export default pattern(() => { const got = cell<unknown>(); return { got, act: act({ got }) }; });
            """);
        await Commit(instance, "act", payload);
        await Reads(instance, "got.event", expected);
    }

    [Fact]
    public async Task A_handler_whose_context_is_not_of_its_type_is_not_run()
    {
        var instance = await Start("""
            const act = handler((e: unknown, s: { limit: number; n: Cell<number> }) => { s.n.set(1); });
            export default pattern<{ limit: number }>(({ limit }) => { const n = cell(0); return { n, act: act({ limit, n }) }; });
            """);
        var report = await Send(instance, "act");
        Assert.Equal(EventOutcome.NotRun, report.Outcome);
        await Reads(instance, "n", "0");
    }

    [Fact]
    public async Task A_literal_in_the_context_can_be_read_and_not_written()
    {
        var instance = await Start("""
            const read = handler((e: unknown, s: { n: Cell<number>; out: Cell<number> }) => { s.out.set(s.n.get()); });
            const write = handler((e: unknown, s: { n: Cell<number>; out: Cell<number> }) => { s.out.set(9); s.n.set(2); });
            export default pattern(() => { const out = cell(0); return { out, read: read({ n: 1, out }), write: write({ n: 1, out }) }; });
            """);
        await Commit(instance, "read");
        await Reads(instance, "out", "1");
        var report = await Send(instance, "write");
        Assert.Equal(EventOutcome.Failed, report.Outcome);
        Assert.Contains("plain value", report.Fault!.Message, StringComparison.Ordinal);
        await Reads(instance, "out", "1");
    }

    [Fact]
    public async Task The_clock_is_the_events_and_stands_still()
    {
        var instance = await Start("""
            const inner = handler((e: unknown, s: { t: Cell<number[]> }) => { s.t.push(Date.now()); });
            const act = handler((e: unknown, s: { t: Cell<number[]>; again: Stream<void> }) => { s.t.push(Date.now(), Date.now()); s.again.send(); });
            export default pattern(() => { const t = cell<number[]>([]); return { t, act: act({ t, again: inner({ t }) }) }; });
            """);
        await Commit(instance, "act");
        var times = ((PlainValue.List)await instance.ReadAsync("t")).Elements;
        Assert.Equal(3, times.Count);
        Assert.Single(times.Distinct());
        Assert.Equal(0, ((PlainValue.Number)times[0]).Value % 1000);
    }

    [Fact]
    public async Task Events_that_send_each_other_for_ever_are_cut_off()
    {
        Options = new PatternHostOptions { Quotas = HostQuotas.Default with { MaxEventChain = 50 } };
        var instance = await Start("""
            const ping = handler((e: unknown, s: { n: Cell<number>; self: Stream<void> }) => { s.n.set(s.n.get() + 1); s.self.send(); });
            const start = handler((e: unknown, s: { n: Cell<number>; a: Stream<void> }) => { s.a.send(); });
            export default pattern(({ [SELF]: self }: any) => { const n = cell(0); const p = ping({ n, self: self.p }); return { n, p, start: start({ n, a: p }) }; });
            """);
        await Send(instance, "start");
        var count = ((PlainValue.Number)await instance.ReadAsync("n")).Value;
        Assert.InRange(count, 1, 50);
    }

    [Fact]
    public async Task An_async_handler_is_waited_for()
    {
        var instance = await Start("""
            const act = handler(async (e: unknown, s: { n: Cell<number> }) => { await Promise.resolve(); s.n.set(s.n.get() + 1); });
            export default pattern(() => { const n = cell(0); return { n, act: act({ n }) }; });
            """);
        await Commit(instance, "act");
        await Commit(instance, "act");
        await Reads(instance, "n", "2");
    }
}
