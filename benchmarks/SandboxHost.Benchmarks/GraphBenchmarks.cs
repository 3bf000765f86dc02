using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>Does a change cost what depends on it, or the graph?</summary>
[MemoryDiagnoser]
public class GraphBenchmarks : IDisposable
{
    private const int Events = 100;

    private PatternHost _host = null!;
    private PatternInstance _instance = null!;

    /// <summary>How many lifts there are, or rows.</summary>
    public static IEnumerable<string> Programs => ["1,000 lifts", "100 rows", "1,000 rows", "10,000 rows"];

    /// <summary>What is running.</summary>
    [ParamsSource(nameof(Programs))]
    public string Graph { get; set; } = "";

    [GlobalSetup]
    public void Start()
    {
        var isLifts = Graph == "1,000 lifts";
        var file = isLifts ? "lifts.ts" : "rows.tsx";
        var (source, argument) = isLifts
            ? (WriteLifts(), PlainValue.Of(KeyValuePair.Create("inputs", (PlainValue)PlainValue.Of(Enumerable.Range(0, 1000).Select(PlainValue (i) => PlainValue.Of(i))))))
            : (Inputs.Read(file), Rows(int.Parse(Graph.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)));
        _host = new PatternHost(new PatternHostOptions { Limits = new SandboxLimits { MaxTime = TimeSpan.FromMinutes(1), MaxStatements = 100_000_000, MaxAllocatedBytes = 1L << 34 }, Quotas = new HostQuotas { MaxNodesPerEvent = 1_000_000 } });
        _instance = _host.StartAsync(new ProgramSource([new SourceFile(file, source)], file), argument).GetAwaiter().GetResult();
    }

    // A thousand lifts, each over an input of its own.
    private static string WriteLifts() => $$"""
        import { type Cell, handler, lift, pattern } from "commonfabric";
        const half = lift((value: number) => value / 2);
        const set = handler((event: { value: number }, state: { cell: Cell<number> }) => { state.cell.set(event.value); });
        export default pattern<{ inputs: number[] }>(({ inputs }) => ({
          set: set({ cell: inputs[0] }),
          halves: [{{string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"half(inputs[{i}])"))}}],
        }));
        """;

    private static PlainValue.Record Rows(int count) => (PlainValue.Record)PlainValue.Of(KeyValuePair.Create("rows", (PlainValue)PlainValue.Of(
        Enumerable.Range(0, count).Select(PlainValue (i) => PlainValue.Of(new("id", PlainValue.Of(i)), KeyValuePair.Create("done", (PlainValue)PlainValue.False))))));

    [Benchmark(OperationsPerInvoke = Events, Description = "one input or element changes")]
    public async Task Change()
    {
        for (var i = 0; i < Events; i++)
        {
            var report = Graph == "1,000 lifts"
                ? await _instance.SendAsync("set", PlainValue.Of(KeyValuePair.Create("value", (PlainValue)PlainValue.Of(i))))
                : await _instance.SendAsync("toggle", PlainValue.Of(KeyValuePair.Create("at", (PlainValue)PlainValue.Of(i % 100))));
            if (report.Outcome != EventOutcome.Committed || report.Faults.Count > 0)
            {
                throw new InvalidOperationException(report.Reason);
            }
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _host?.Dispose();
        GC.SuppressFinalize(this);
    }
}
