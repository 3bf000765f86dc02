using System.Text.Json;
using SandboxHost.Runtime.Tests.Graph;

namespace SandboxHost.Runtime.Tests.Audit;

/// <summary>What was granted, refused and stopped, and what went wrong, can be looked up afterwards: who, what, on whose behalf, how much.</summary>
public sealed class AuditLogTests : GraphTest
{
    private const string Source = """
        import { fetchJson } from "commonfabric";
        const Small = pattern(() => ({ a: 1 }));
        const make = handler((e: { n: number }, s: { made: Cell<any> }) => { for (let i = 0; i < e.n; i++) s.made.set(instantiate({ pattern: Small, inputs: {} })); });
        const fail = handler((_e: unknown, s: { made: Cell<any> }) => { s.made.set(instantiate({ pattern: Small, inputs: {} })); throw new TypeError("on purpose"); });
        const loop = handler((_e: unknown, _s: {}) => { for (;;) {} });
        const typed = handler((_e: unknown, _s: { never: { x: number } }) => {});
        const poke = handler((e: number, s: { k: Cell<number> }) => { s.k.set(e); });
        export default pattern<{ never: { x: number } }>(({ never }) => {
          const made = cell<any>(null), k = cell(0);
          const risky = lift((x: number) => { if (x === 1) throw new Error("in a lift"); if (x === 2) for (;;) {} return x; })(k);
          return { made, risky, page: fetchJson({ url: "https://a.example/" }), make: make({ made }), fail: fail({ made }), loop: loop({}), typed: typed({ never }), poke: poke({ k }) };
        });
        """;

    [Fact]
    public async Task A_refused_power_is_in_it()
    {
        var instance = await StartIt();
        var entry = Assert.Single(Host.Audit.Find(new AuditQuery { Action = "fetchJson" }));
        Assert.Equal((AuditOutcome.Refused, instance.Label, "not granted"), (entry.Outcome, entry.Instance, entry.Reason));
        Assert.Contains("https://a.example/", entry.Subject, StringComparison.Ordinal);
        Assert.Equal(instance.Pattern!.Program.Identity, entry.Program);
    }

    [Fact]
    public async Task A_grant_is_in_it_with_its_event_and_what_that_used()
    {
        var instance = await StartIt();
        var report = await Send(instance, "make", """{"n":3}""");
        var entries = Host.Audit.Find(new AuditQuery { Event = report.Event, Outcome = AuditOutcome.Granted });
        Assert.Equal(["Small", "Small", "Small"], entries.Select(entry => entry.Subject));
        Assert.All(entries, entry => Assert.Equal((3, instance.Label), (entry.Usage.Instances, entry.Instance)));
    }

    [Fact]
    public async Task A_fault_is_in_it_and_what_it_undid()
    {
        var instance = await StartIt();
        var report = await Send(instance, "fail");
        Assert.Equal(["instantiate RolledBack", "fault Failed"], Of(report));
        Assert.Contains("TypeError: on purpose", Host.Audit.Find(new AuditQuery { Event = report.Event, Action = "fault" })[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loop", null, "Statements", 2_000_000)]
    [InlineData("make", """{"n":5000}""", "Instances", 1_000)]
    public async Task A_limit_that_was_passed_is_in_it_with_how_much_was_allowed(string stream, string? payload, string subject, long allowed)
    {
        var instance = await StartIt();
        var report = await Send(instance, stream, payload);
        var entry = Assert.Single(Host.Audit.Find(new AuditQuery { Event = report.Event, Action = "limit" }));
        Assert.Equal((AuditOutcome.Stopped, subject, allowed, instance.Label), (entry.Outcome, entry.Subject, entry.Allowed, entry.Instance));
        Assert.True(entry.Usage.Statements > 0);
        Assert.DoesNotContain(Host.Audit.Find(new AuditQuery { Event = report.Event }), other => other.Outcome == AuditOutcome.Granted);
    }

    [Theory]
    [InlineData("1", "fault Failed")]
    [InlineData("2", "limit Stopped")]
    public async Task What_goes_wrong_in_a_computation_is_in_it_once(string payload, string expected)
    {
        var instance = await StartIt();
        var report = await Send(instance, "poke", payload);
        Assert.Equal(EventOutcome.Committed, report.Outcome);
        Assert.Equal([expected], Of(report));
        Assert.Equal(instance.Pattern!.Program.Identity, Host.Audit.Find(new AuditQuery { Event = report.Event })[0].Program);
    }

    [Fact]
    public async Task An_event_that_was_not_taken_is_in_it()
    {
        var instance = await StartIt();
        var report = await Send(instance, "typed");
        Assert.Equal(EventOutcome.NotRun, report.Outcome);
        Assert.Equal(["event Refused"], Of(report));
    }

    [Fact]
    public async Task A_start_that_failed_is_in_it()
    {
        await Assert.ThrowsAsync<PatternStartException>(() => Start("const fail = (): any => { throw new Error('no'); }; export default pattern(() => ({ a: fail() }));"));
        var entry = Assert.Single(Host.Audit.Find(new AuditQuery { Action = "start" }));
        Assert.Equal(AuditOutcome.Failed, entry.Outcome);
        Assert.Contains("Error: no", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_combine_and_go_on_from_a_number()
    {
        var instance = await StartIt();
        await Send(instance, "make", """{"n":2}""");
        var half = Host.Audit.Entries[^1].Number;
        await Send(instance, "make", """{"n":1}""");
        Assert.Single(Host.Audit.Find(new AuditQuery { After = half, Action = "instantiate" }));
        Assert.Equal(3, Host.Audit.Find(new AuditQuery { Action = "instantiate", Instance = instance.Label }).Count);
        Assert.Equal(3, Host.Audit.Find(new AuditQuery { Action = "instantiate", Instance = instance.Label.Split(' ')[1] }).Count);
        Assert.Empty(Host.Audit.Find(new AuditQuery { Instance = "somebody else" }));
        Assert.Empty(Host.Audit.Find(new AuditQuery { Program = "another" }));
    }

    [Fact]
    public async Task It_keeps_as_much_as_it_was_told_to_and_says_how_much_it_dropped()
    {
        Options = new PatternHostOptions { AuditCapacity = 10 };
        var told = 0;
        Host.Audit.Added += (_, _) => Interlocked.Increment(ref told);
        var instance = await StartIt();
        await Send(instance, "make", """{"n":100}""");
        Assert.Equal((10, 91L, 101), (Host.Audit.Entries.Count, Host.Audit.Dropped, told));
        Assert.Equal(101, Host.Audit.Entries[^1].Number);
    }

    [Fact]
    public async Task Each_entry_is_a_line_of_json()
    {
        var instance = await StartIt();
        await Send(instance, "loop");
        using var writer = new StringWriter();
        Host.Audit.WriteJson(writer, new AuditQuery { Action = "limit" });
        using var json = JsonDocument.Parse(Assert.Single(writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            ["number", "time", "action", "outcome", "program", "instance", "event", "subject", "reason", "allowed", "usage"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("limit", "stopped", 2_000_000), (json.RootElement.GetProperty("action").GetString(), json.RootElement.GetProperty("outcome").GetString(), json.RootElement.GetProperty("allowed").GetInt64()));
    }

    private Task<PatternInstance> StartIt() => Start(Source);

    private IEnumerable<string> Of(EventReport report) => Host.Audit.Find(new AuditQuery { Event = report.Event }).Select(entry => $"{entry.Action} {entry.Outcome}");
}
