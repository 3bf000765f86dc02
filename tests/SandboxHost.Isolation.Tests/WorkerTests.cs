using System.Diagnostics;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Isolation.Tests;

/// <summary>What becomes of events and instances when the worker is ended that serves them (S7, S51 to S54).</summary>
public sealed class WorkerTests : AsyncDisposableTest
{
    // Time is all that can stop a call here.
    private static readonly SandboxLimits s_limits = SandboxLimits.Default with
    {
        MaxTime = TimeSpan.FromMilliseconds(300),
        MaxStatements = 1L << 36,
        MaxRegExpTime = TimeSpan.FromMinutes(1),
        MaxAllocatedBytes = 1L << 36,
    };

    // On a busy machine, too, an engine that can stop itself gets to do so.
    private readonly WorkerSandbox _sandbox = new(new WorkerSandboxOptions { Limits = s_limits, Grace = TimeSpan.FromMilliseconds(250) });
    private readonly PatternHost _host;

    public WorkerTests() => _host = new PatternHost(new PatternHostOptions { Sandbox = _sandbox, Limits = s_limits });

    protected override async Task CloseAsync()
    {
        await _host.DisposeAsync();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task Programs_of_one_group_share_a_process_and_those_of_different_groups_never_do()
    {
        var other = Programs.Compile("export default pattern(() => ({ other: 1 }));");
        using var first = _sandbox.Open(Programs.Counter, "a");
        using var second = _sandbox.Open(other, "a");
        Assert.Equal(1, _sandbox.Workers);
        using var third = _sandbox.Open(other, "b");
        Assert.Equal(2, _sandbox.Workers);
        Assert.NotEqual(_sandbox.ProcessIds["a"], _sandbox.ProcessIds["b"]);

        // In a host each program is a group of its own.
        var one = await _host.StartAsync(Programs.Counter);
        var two = await _host.StartAsync(Programs.Counter);
        await _host.StartAsync(other);
        Assert.Equal(4, _sandbox.Workers);
        await Add(one);
        await Add(two);
        Assert.Equal(4, _sandbox.ProcessIds.Values.Distinct().Count());
    }

    [Fact]
    public void Realms_that_are_closed_one_after_the_other_cost_no_worker()
    {
        using var first = _sandbox.Open(Programs.Counter, "a");
        var worker = _sandbox.ProcessIds["a"];
        for (var i = 0; i < 200; i++)
        {
            using var realm = _sandbox.Open(Programs.Counter, "a");
            using var other = _sandbox.Open(Programs.Counter, "a");
        }

        Assert.Equal(worker, _sandbox.ProcessIds["a"]);
        Assert.IsType<LoadOutcome.Loaded>(first.Load(new EmptyPort(), new CallBudget(SandboxLimits.Default)));
    }

    [Fact]
    public void A_program_that_does_not_fit_into_a_frame_is_refused_and_the_worker_goes_on()
    {
        var large = Programs.Compile($"const x = \"{new string('x', 34 * 1024 * 1024)}\u20ac\"; export default pattern(() => ({{ n: x.length }}));");
        using var first = _sandbox.Open(Programs.Counter, "a");
        var worker = _sandbox.ProcessIds["a"];
        using var realm = _sandbox.Open(large, "a");
        var failed = Assert.IsType<LoadOutcome.Failed>(realm.Load(new EmptyPort(), new CallBudget(SandboxLimits.Default)));
        Assert.StartsWith("The program is too large for a worker process: its files may have 64 MB together", failed.Fault.Message, StringComparison.Ordinal);

        using var next = _sandbox.Open(Programs.Compile("export default pattern(() => ({ next: 1 }));"), "a");
        foreach (var well in (IRealm[])[first, next])
        {
            Assert.IsType<LoadOutcome.Loaded>(well.Load(new EmptyPort(), new CallBudget(SandboxLimits.Default)));
        }

        Assert.Equal(worker, _sandbox.ProcessIds["a"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_program_that_fills_the_heap_of_its_worker_is_over_the_limit(bool isFirst)
    {
        const int Heap = 48 * 1024 * 1024;
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { MaxHeapBytes = Heap });
        await using var host = new PatternHost(new PatternHostOptions { Sandbox = sandbox });
        var counter = await host.StartAsync(Programs.Counter);
        var large = Programs.Compile($"const x = [{string.Concat(Enumerable.Repeat("[1],", 1_000_000))}]; export default pattern(() => ({{ n: x.length }}));");
        if (!isFirst)
        {
            using var other = sandbox.Open(Programs.Counter, large.Identity);
        }

        var failure = await Assert.ThrowsAsync<PatternStartException>(() => host.StartAsync(large));
        Assert.Contains($"stopped after allocating {Heap:N0} bytes", failure.Message, StringComparison.Ordinal);
        await Add(counter);
        Assert.Equal(PlainValue.Of(1), await counter.ReadAsync("n"));
    }

    [Fact]
    public async Task A_worker_that_served_a_group_serves_no_other_one()
    {
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { MaxWorkers = 2 });
        var seen = new HashSet<int>();
        for (var i = 0; i < 5; i++)
        {
            using var realm = sandbox.Open(Programs.Counter, $"group {i}");
            Assert.True(seen.Add(sandbox.ProcessIds[$"group {i}"]));
            Assert.InRange(sandbox.Workers, 1, 2);
        }

        // One that had to make room is opened again elsewhere.
        await using var host = new PatternHost(new PatternHostOptions { Sandbox = sandbox });
        var instances = new List<PatternInstance>();
        for (var i = 0; i < 4; i++)
        {
            instances.Add(await host.StartAsync(Programs.Compile($"const add = handler((e: unknown, s: {{ n: Cell<number> }}) => {{ s.n.set(s.n.get() + {i}); }}); export default pattern(() => {{ const n = cell(0); return {{ n, add: add({{ n }}) }}; }});")));
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(EventOutcome.Committed, (await instances[i].SendAsync("add")).Outcome);
            Assert.Equal(PlainValue.Of(i), await instances[i].ReadAsync("n"));
        }
    }

    [Theory]
    [InlineData("loop", false)]
    [InlineData("hang", true)]
    public async Task An_event_past_its_deadline_fails_alone(string attack, bool endsWorker)
    {
        var beginning = Stopwatch.GetTimestamp();
        _sandbox.WaitUntilWarm();
        var start = Stopwatch.GetElapsedTime(beginning);
        var victim = await _host.StartAsync(Programs.Counter);
        var sibling = await _host.StartAsync(Programs.Counter);
        var other = await _host.StartAsync(Programs.Compile("const add = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(s.n.get() + 1); }); export default pattern(() => { const n = cell(0); return { n, add: add({ n }) }; });"));
        _sandbox.WaitUntilWarm();
        await Add(victim);
        await Add(sibling);
        var lost = _sandbox.WorkersLost;

        var stopped = victim.SendAsync(attack);
        var next = other.SendAsync("add");
        var report = await stopped;
        var ended = Stopwatch.GetTimestamp();
        Assert.Equal(EventOutcome.OverLimit, report.Outcome);
        Assert.Equal("stopped after 300 ms", report.Reason);
        Assert.Equal(EventOutcome.Committed, (await next).Outcome);

        // The next event waited for no new process.
        Assert.InRange(Stopwatch.GetElapsedTime(ended), TimeSpan.Zero, start);
        Assert.Equal(PlainValue.Of(1), await victim.ReadAsync("n"));
        await Add(victim);
        await Add(sibling);
        Assert.Equal(PlainValue.Of(2), await victim.ReadAsync("n"));
        Assert.Equal(PlainValue.Of(4), await sibling.ReadAsync("twice"));
        Assert.Equal(endsWorker ? 1 : 0, _sandbox.WorkersLost - lost);
        Assert.Equal(endsWorker, _host.Audit.Entries.Any(entry => entry.Action == "worker"));
    }

    [Fact]
    public async Task A_heap_that_is_full_ends_the_event_and_not_the_host()
    {
        var victim = await _host.StartAsync(Programs.Counter);
        var report = await victim.SendAsync("fill");
        Assert.Equal(EventOutcome.OverLimit, report.Outcome);
        Assert.Contains("stopped after", report.Reason, StringComparison.Ordinal);
        await Add(victim);
        Assert.Equal(PlainValue.Of(1), await victim.ReadAsync("n"));
    }

    [Fact]
    public async Task A_process_that_is_killed_from_outside_is_replaced_and_nothing_is_seen_of_it()
    {
        var instance = await _host.StartAsync(Programs.Counter);
        for (var i = 1; i <= 5; i++)
        {
            Kill();
            await Add(instance);
            Assert.Equal(PlainValue.Of(i), await instance.ReadAsync("n"));
            Assert.Equal(PlainValue.Of(2 * i), await instance.ReadAsync("twice"));
        }
    }

    [Fact]
    public async Task An_instance_that_keeps_ending_its_worker_is_suspended_and_can_be_resumed()
    {
        var poison = await _host.StartAsync(Programs.Counter);
        var sibling = await _host.StartAsync(Programs.Counter);
        for (var i = 0; i < HostQuotas.Default.MaxWorkersEndedInARow; i++)
        {
            Assert.False(await poison.IsSuspendedAsync());
            Assert.Equal(EventOutcome.OverLimit, (await poison.SendAsync("hang")).Outcome);
        }

        Assert.True(await poison.IsSuspendedAsync());
        var refused = await poison.SendAsync("add");
        Assert.Equal(EventOutcome.Refused, refused.Outcome);
        Assert.StartsWith("The instance is suspended", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(PlainValue.Of(0), await poison.ReadAsync("n"));
        await Add(sibling);
        Assert.Contains(_host.Audit.Entries, entry => entry.Action == "suspend");

        await poison.ResumeAsync();
        await Add(poison);
        Assert.Equal(PlainValue.Of(1), await poison.ReadAsync("n"));
    }

    [Fact]
    public async Task An_instance_that_does_well_in_between_is_not_suspended()
    {
        var instance = await _host.StartAsync(Programs.Counter);
        for (var i = 0; i < HostQuotas.Default.MaxWorkersEndedInARow + 1; i++)
        {
            Assert.Equal(EventOutcome.OverLimit, (await instance.SendAsync("hang")).Outcome);
            await Add(instance);
        }
    }

    [Fact]
    public async Task Nobody_waits_for_a_call_of_another_group()
    {
        // Two hosts, one pool: while one has an event that takes its whole time, the other goes on.
        await using var second = new PatternHost(new PatternHostOptions { Sandbox = _sandbox });
        var busy = await _host.StartAsync(Programs.Counter);
        var free = await second.StartAsync(Programs.Compile("const add = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(s.n.get() + 1); }); export default pattern(() => { const n = cell(0); return { n, add: add({ n }) }; });"));
        var stopped = busy.SendAsync("loop");
        var handled = 0;
        while (!stopped.IsCompleted)
        {
            Assert.Equal(EventOutcome.Committed, (await free.SendAsync("add")).Outcome);
            handled++;
        }

        Assert.InRange(handled, 10, int.MaxValue);
    }

    [Fact]
    public async Task Both_tiers_count_the_same_statements()
    {
        await using var inProcess = new PatternHost();
        var here = await inProcess.StartAsync(Programs.Counter);
        var there = await _host.StartAsync(Programs.Counter);
        for (var i = 0; i < 20; i++)
        {
            var payload = PlainValue.Of(new KeyValuePair<string, PlainValue>("by", PlainValue.Of(i)));
            var (one, other) = (await here.SendAsync("add", payload), await there.SendAsync("add", payload));
            Assert.InRange(one.Usage.Statements, 1, 1000);
            Assert.Equal(one.Usage.Statements, other.Usage.Statements);
        }

        Assert.Equal(await here.ReadAsync("log"), await there.ReadAsync("log"));
    }

    private void Kill()
    {
        foreach (var id in _sandbox.ProcessIds.Values)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
    }

    private static async Task Add(PatternInstance instance)
    {
        var report = await instance.SendAsync("add");
        Assert.Equal("", report.Reason + string.Join("; ", report.Faults));
        Assert.Equal(EventOutcome.Committed, report.Outcome);
    }
}
