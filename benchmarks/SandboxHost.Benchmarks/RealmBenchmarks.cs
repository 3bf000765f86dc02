using System.Globalization;
using BenchmarkDotNet.Attributes;
using Jint;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>What does a fresh realm cost, beside a bare engine that does the same?</summary>
/// <remarks>
/// Each line: a realm with its globals, a prepared module of 60 lines, one call with JSON text in and out, and the end of the realm. The bare engine
/// has the same limits and runs the same code; it has no prelude, no permits and no frozen language.
/// </remarks>
[MemoryDiagnoser]
public class RealmBenchmarks : IDisposable
{
    // On a thread with the stack that calls need, as hosts do, and not on a new one for each.
    private const int Rounds = 50;

    private const string Input = """
        {"limit":20,"readings":[{"sensor":"a","at":1,"value":12},{"sensor":"b","at":2,"value":31},{"sensor":"a","at":3,"value":14},{"sensor":"c","at":4,"value":5}]}
        """;

    private readonly SandboxLimits _limits = new();
    private CompiledProgram _program = null!;
    private InProcessSandbox _sandbox = null!;
    private Prepared<Acornima.Ast.Module> _bare;

    [GlobalSetup]
    public void Prepare()
    {
        var source = Inputs.Read("statistics.ts");
        _program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("statistics.ts", source)], "statistics.ts"));
        _sandbox = new InProcessSandbox(_limits);

        // The same text with a function in place of the pattern.
        var bare = source.Replace("import { pattern } from \"commonfabric\";", "", StringComparison.Ordinal)
            .Replace("export default pattern<Input>(", "export default (", StringComparison.Ordinal);
        _bare = Jint.Engine.PrepareModule(ModuleCompiler.Compile(new SourceFile("statistics.ts", bare)).Code);
        if (Bare() != Realm())
        {
            throw new InvalidOperationException($"bug: {Bare()} is not {Realm()}");
        }
    }

    [Benchmark(Baseline = true, Description = "bare engine", OperationsPerInvoke = Rounds)]
    public string Bare() => RealmThread.Run(() => Repeat(BareHere));

    [Benchmark(Description = "realm", OperationsPerInvoke = Rounds)]
    public string Realm() => RealmThread.Run(() => Repeat(RealmHere));

    private static string Repeat(Func<string> round)
    {
        for (var i = 1; i < Rounds; i++)
        {
            round();
        }

        return round();
    }

    private string BareHere()
    {
        var engine = new Jint.Engine(options =>
        {
            options.Strict();
            options.MaxStatements((int)_limits.MaxStatements);
            options.TimeoutInterval(_limits.MaxTime);
            options.LimitMemory(_limits.MaxAllocatedBytes);
            options.LimitRecursion(_limits.MaxRecursion);
            options.Constraints.MaxArraySize = (uint)_limits.MaxArrayLength;
            options.Culture = CultureInfo.GetCultureInfo("en-US");
        });
        engine.Modules.Add("main", builder => builder.AddModule(_bare));
        var function = engine.Modules.Import("main").Get("default");
        var input = new Jint.Native.Json.JsonParser(engine).Parse(Input);
        var result = engine.Invoke(function, input);
        var json = new Jint.Native.Json.JsonSerializer(engine).Serialize(result).ToString();
        engine.Dispose();
        return json;
    }

    private string RealmHere()
    {
        using var realm = _sandbox.Open(_program, "benchmark");
        var budget = new CallBudget(_limits);
        var loaded = (LoadOutcome.Loaded)realm.Load(NoPort.Instance, budget);
        var outcome = realm.Invoke(
            loaded.Exports["default"].Pattern!, [PlainValueJson.Parse(Input)], new CallContext(CallKind.Computation), NoPort.Instance, budget);
        return PlainValueJson.Write(((CallOutcome.Returned)outcome).Value)!;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _sandbox?.Dispose();
        GC.SuppressFinalize(this);
    }
}
