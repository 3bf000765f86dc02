using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Patterns;

/// <summary>Runs one of the programs of the folder <c>patterns</c>.</summary>
public abstract class PatternTest : AsyncDisposableTest
{
    private readonly ISandbox _sandbox = TestTier.Open();

    protected PatternTest() => Host = new PatternHost(new PatternHostOptions { Sandbox = _sandbox });

    protected PatternHost Host { get; }

    protected override async Task CloseAsync()
    {
        await Host.DisposeAsync();
        _sandbox.Dispose();
    }

    protected Task<PatternInstance> Start(string main, string argument = "{}") => Host.StartAsync(PatternFiles.Read(main), PlainValueJson.Parse(argument));

    /// <summary>Sends an event that must be committed, and waits for what it causes.</summary>
    protected async Task Send(PatternInstance instance, string stream, string? payload = null)
    {
        var report = await instance.SendAsync(stream, payload is null ? null : PlainValueJson.Parse(payload));
        await Host.SettleAsync();
        Assert.Equal("", report.Reason + report.Fault);
        Assert.Empty(report.Faults);
        Assert.Equal(EventOutcome.Committed, report.Outcome);
    }

    /// <summary>Asserts what can be read at a path.</summary>
    protected static async Task Reads(PatternInstance instance, string path, string expectedJson) =>
        Assert.Equal(expectedJson, PlainValueJson.Write(await instance.ReadAsync(path)) ?? "undefined");

    /// <summary>How many instances were made by patterns with the power to.</summary>
    protected int Granted(string action) => Host.Audit.Entries.Count(entry => entry.Action == action && entry.Outcome == AuditOutcome.Granted);
}
