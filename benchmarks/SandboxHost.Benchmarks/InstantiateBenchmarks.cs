using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>How long does a handler take that instantiates a pattern, from the event to the commit?</summary>
[MemoryDiagnoser]
public class InstantiateBenchmarks
{
    private const int Instances = 200;

    private static readonly PlainValue s_event = PlainValueJson.Parse("""{"start":3}""");

    private ProgramSource _source = null!;

    [GlobalSetup]
    public void Read() => _source = new ProgramSource([new SourceFile("nursery.ts", Inputs.Read("nursery.ts"))], "nursery.ts");

    [Benchmark(OperationsPerInvoke = Instances, Description = "instantiate a counter in a handler")]
    public async Task Instantiate()
    {
        await using var host = new PatternHost();
        var nursery = await host.StartAsync(_source);
        for (var i = 0; i < Instances; i++)
        {
            await nursery.SendAsync("make", s_event);
        }
    }
}
