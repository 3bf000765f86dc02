using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>What does the wall cost: a realm, a call and an event in a worker process, beside the same in process?</summary>
public class WallBenchmarks : IDisposable
{
    private const int Rounds = 50;
    private const int Calls = 1000;

    private static readonly PlainValue s_step = PlainValueJson.Parse("""{"by":1}""");
    private static readonly PlainValue s_input = PlainValueJson.Parse("""{"limit":20,"readings":[{"sensor":"a","at":1,"value":12},{"sensor":"b","at":2,"value":31}]}""");

    private CompiledProgram _program = null!;
    private ISandbox _sandbox = null!;
    private PatternHost _host = null!;
    private PatternInstance _counter = null!;
    private IRealm _realm = null!;
    private RealmFunction _function = null!;

    [Params(Tier.InProcess, Tier.Process)]
    public Tier Tier { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("statistics.ts", Inputs.Read("statistics.ts"))], "statistics.ts"));
        _sandbox = Tiers.Open(Tier);
        _host = new PatternHost(new PatternHostOptions { Sandbox = _sandbox });
        _counter = _host.StartAsync(new ProgramSource([new SourceFile("counter.ts", Inputs.Read("counter.ts"))], "counter.ts")).GetAwaiter().GetResult();
        (_realm, _function) = RealmThread.Run(Load);
    }

    [Benchmark(Description = "a fresh realm, loaded and closed", OperationsPerInvoke = Rounds)]
    public int Realm() => RealmThread.Run(() =>
    {
        for (var i = 0; i < Rounds; i++)
        {
            Load().Realm.Dispose();
        }

        return Rounds;
    });

    [Benchmark(Description = "a call", OperationsPerInvoke = Calls)]
    public int Call() => RealmThread.Run(() =>
    {
        for (var i = 0; i < Calls; i++)
        {
            _realm.Invoke(_function, [s_input], new CallContext(CallKind.Computation), NoPort.Instance, new CallBudget(SandboxLimits.Default));
        }

        return Calls;
    });

    [Benchmark(Description = "an event to its commit, with what depends on it", OperationsPerInvoke = Calls)]
    public async Task Event()
    {
        for (var i = 0; i < Calls; i++)
        {
            await _counter.SendAsync("change", s_step);
        }
    }

    private (IRealm Realm, RealmFunction Function) Load()
    {
        var realm = _sandbox.Open(_program, "benchmark");
        var loaded = (LoadOutcome.Loaded)realm.Load(NoPort.Instance, new CallBudget(SandboxLimits.Default));
        return (realm, loaded.Exports["default"].Pattern!); // it exports a pattern
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _host?.Dispose();
        _sandbox?.Dispose();
        GC.SuppressFinalize(this);
    }
}
