using SandboxHost.Compiler;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Runs programs that are written in the test.</summary>
public abstract class GraphTest : AsyncDisposableTest
{
    private const string Imports = """
        import { type Cell, cell, computed, type Default, derive, equals, handler, ifElse, instantiate, compileAndRun, lift, NAME, pattern, SELF, str, type Stream, UI, unless, when, Writable } from "commonfabric";
        """;

    private PatternHost? _host;
    private ISandbox? _sandbox;

    protected PatternHost Host => _host ??= new PatternHost(Options.Sandbox is null ? Options with { Sandbox = _sandbox = TestTier.Open(Options.Limits) } : Options);

    /// <summary>How the host is set up; set before it is used.</summary>
    protected PatternHostOptions Options { get; set; } = new();

    protected override async Task CloseAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _sandbox?.Dispose();
    }

    /// <summary>Starts a program; the imports are in its first line already.</summary>
    protected Task<PatternInstance> Start(string source, string argument = "{}") =>
        Host.StartAsync(new ProgramSource([new SourceFile("main.tsx", Imports + "\n" + source)], "main.tsx"), PlainValueJson.Parse(argument));

    protected async Task<EventReport> Send(PatternInstance instance, string stream, string? payload = null)
    {
        var report = await instance.SendAsync(stream, payload is null ? null : PlainValueJson.Parse(payload));
        await Host.SettleAsync();
        return report;
    }

    /// <summary>Sends an event that is committed, without a fault on the way.</summary>
    protected async Task Commit(PatternInstance instance, string stream, string? payload = null)
    {
        var report = await Send(instance, stream, payload);
        Assert.Equal("", report.Reason + report.Fault + string.Join("; ", report.Faults));
        Assert.Equal(EventOutcome.Committed, report.Outcome);
    }

    protected static async Task Reads(PatternInstance instance, string path, string expectedJson) =>
        Assert.Equal(expectedJson, PlainValueJson.Write(await instance.ReadAsync(path)) ?? "undefined");
}
