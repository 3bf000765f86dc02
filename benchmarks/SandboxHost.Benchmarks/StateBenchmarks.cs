using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>Does an event cost what it touches, or what there is?</summary>
[MemoryDiagnoser]
public class StateBenchmarks : IDisposable
{
    private const int Events = 2000;
    private const int BytesOfAccount = 100;

    private PatternHost _host = null!;
    private PatternInstance _ledger = null!;
    private PlainValue[] _events = [];

    /// <summary>The size of the state as JSON.</summary>
    [Params(2, 200)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Start()
    {
        var count = Kilobytes * 1000 / BytesOfAccount;
        _host = new PatternHost();
        var accounts = PlainValue.Of(Enumerable.Range(0, count).Select(PlainValue (i) => PlainValueJson.Parse(
            $$"""{"id":"account-{{i:D6}}","owner":"Somebody {{i:D6}}","city":"Mytown","balance":{{1000 + (i % 10)}},"moves":0}""")));
        var source = new ProgramSource([new SourceFile("ledger.ts", Inputs.Read("ledger.ts"))], "ledger.ts");
        _ledger = _host.StartAsync(source, PlainValue.Of(KeyValuePair.Create("accounts", (PlainValue)accounts))).GetAwaiter().GetResult();
        _events = [.. Enumerable.Range(0, 97).Select(i => PlainValueJson.Parse($$"""{"at":{{i * 31 % count}},"by":1}"""))];
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "read and change one element")]
    public Task One() => SendAll("book");

    [Benchmark(OperationsPerInvoke = Events / 20, Description = "read and write all, one element changed")]
    public Task All() => SendAll("rewrite", Events / 20);

    private Task SendAll(string stream, int count = Events)
    {
        var sent = new Task[count];
        for (var i = 0; i < count; i++)
        {
            sent[i] = Send(stream, i);
        }

        return Task.WhenAll(sent);
    }

    private async Task Send(string stream, int i)
    {
        var report = await _ledger.SendAsync(stream, _events[i % _events.Length]);
        if (report.Outcome != EventOutcome.Committed)
        {
            throw new InvalidOperationException(report.Reason);
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _host?.Dispose();
        GC.SuppressFinalize(this);
    }
}
