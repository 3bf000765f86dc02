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
    private ProgramSource _compiler = null!;

    // A counter, with a number in it that makes it another program each time.
    private static readonly string s_counter = Inputs.Read("counter.ts") + "\n// ";

    [Benchmark(OperationsPerInvoke = Instances, Description = "compileAndRun of a counter in a handler, until its result is there")]
    public async Task CompileAndRun()
    {
        await using var host = new PatternHost();
        var compiler = await host.StartAsync(_compiler);
        for (var i = 0; i < Instances; i++)
        {
            await compiler.SendAsync("edit", PlainValue.Of(KeyValuePair.Create("code", (PlainValue)PlainValue.Of(s_counter + i))));
            await host.SettleAsync();
        }

        if (!(await compiler.ReadAsync("run.result.title")).Equals(PlainValue.Of("Counted 0")))
        {
            throw new InvalidOperationException("The program does not run.");
        }
    }

    [GlobalSetup]
    public void Read()
    {
        _source = ProgramOf("nursery.ts");
        _compiler = ProgramOf("compiler.ts");
    }

    private static ProgramSource ProgramOf(string file) => new([new SourceFile(file, Inputs.Read(file))], file);

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
