using System.Globalization;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>How much memory do a live realm and a live instance retain?</summary>
internal static class RealmMemory
{
    private const int Count = 1000;

    public static void Run()
    {
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("statistics.ts", Inputs.Read("statistics.ts"))], "statistics.ts"));
        using var sandbox = new InProcessSandbox();
        Show("realm with a module of 60 lines", () => RealmThread.Run(() =>
        {
            var realm = sandbox.Open(program, "memory");
            realm.Load(NoPort.Instance, new CallBudget(SandboxLimits.Default));
            return (object)realm;
        }));

        using var host = new PatternHost();
        var counter = ProgramCompiler.Compile(new ProgramSource([new SourceFile("counter.ts", Inputs.Read("counter.ts"))], "counter.ts"));
        Show("instance of a counter, with its realm", () => host.StartAsync(counter).GetAwaiter().GetResult());
        GC.KeepAlive(host);

        // As children of one instance, which share its realm.
        using var nursery = new PatternHost(new PatternHostOptions { Quotas = new HostQuotas { MaxInstancesPerTree = 10 * Count } });
        var parent = nursery.StartAsync(new ProgramSource([new SourceFile("nursery.ts", Inputs.Read("nursery.ts"))], "nursery.ts")).GetAwaiter().GetResult();
        Show("instance of a counter that a handler made", () => parent.SendAsync("make", PlainValueJson.Parse("""{"start":3}""")).GetAwaiter().GetResult());
        GC.KeepAlive(nursery);
    }

    private static void Show(string what, Func<object> make)
    {
        var live = new List<object> { make() };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Count; i++)
        {
            live.Add(make());
        }

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {each:F1} KB each, {Count} of them"));
        GC.KeepAlive(live);
    }
}
