using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>How long from an event to its commit, with everything up to date that depends on it?</summary>
[MemoryDiagnoser]
public class EventBenchmarks : IDisposable
{
    private const int Events = 1000;

    private static readonly PlainValue s_step = PlainValueJson.Parse("""{"by":1}""");

    private PatternHost _host = null!;
    private PatternInstance _counter = null!;

    [GlobalSetup]
    public void Start()
    {
        _host = new PatternHost();
        _counter = _host.StartAsync(new ProgramSource([new SourceFile("counter.ts", Inputs.Read("counter.ts"))], "counter.ts")).GetAwaiter().GetResult();
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "counter, one event after the other")]
    public async Task OneByOne()
    {
        for (var i = 0; i < Events; i++)
        {
            await _counter.SendAsync("change", s_step);
        }
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "counter, 1,000 events queued")]
    public async Task Queued()
    {
        var sent = new Task[Events];
        for (var i = 0; i < Events; i++)
        {
            sent[i] = _counter.SendAsync("change", s_step);
        }

        await Task.WhenAll(sent);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _host?.Dispose();
        GC.SuppressFinalize(this);
    }
}
