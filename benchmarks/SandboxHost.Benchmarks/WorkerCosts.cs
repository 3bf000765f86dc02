using System.Diagnostics;
using System.Globalization;
using SandboxHost.Compiler;
using SandboxHost.Isolation;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>What is measured once and not a thousand times: the start of a worker, the end of a loop, the memory of a worker.</summary>
internal static class WorkerCosts
{
    private const int Realms = 1000;
    private const int Times = 10;

    public static void Run()
    {
        ShowStart();
        foreach (var tier in (Tier[])[Tier.InProcess, Tier.Process])
        {
            // Once for the run-time compiler, whose work would be the pattern's otherwise.
            StopsOf(tier, TimeSpan.FromSeconds(5), []);
            StopsOf(tier, TimeSpan.FromMilliseconds(100), tier == Tier.Process ? ["loop", "search"] : ["loop"]);
        }

        ShowMemory();
    }

    private static void ShowStart()
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var sandbox = new WorkerSandbox();
            sandbox.WaitUntilWarm();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Show("a worker, from nothing to ready: confined, looked at and warm", times);
    }

    // One that its statements stop in time, and one in which none runs, so that the worker has to be ended.
    private static void StopsOf(Tier tier, TimeSpan time, string[] streams)
    {
        var limits = SandboxLimits.Default with { MaxTime = time, MaxStatements = 1L << 36, MaxRegExpTime = TimeSpan.FromHours(1) };
        using var sandbox = Tiers.Open(tier, limits);
        using var host = new PatternHost(new PatternHostOptions { Sandbox = sandbox, Limits = limits, Quotas = new HostQuotas { MaxWorkersEndedInARow = 1000 } });
        var instance = host.StartAsync(new ProgramSource([new SourceFile("endless.ts", Inputs.Read("endless.ts"))], "endless.ts")).GetAwaiter().GetResult();
        _ = instance.SendAsync("add").GetAwaiter().GetResult();
        foreach (var stream in streams)
        {
            var (ends, nexts) = (new List<double>(), new List<double>());
            for (var i = 0; i < Times; i++)
            {
                (sandbox as WorkerSandbox)?.WaitUntilWarm();
                var started = Stopwatch.GetTimestamp();
                var report = instance.SendAsync(stream).GetAwaiter().GetResult();
                ends.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (report.Outcome != EventOutcome.OverLimit)
                {
                    throw new InvalidOperationException($"bug: {stream} ended as {report.Outcome}");
                }

                started = Stopwatch.GetTimestamp();
                _ = instance.SendAsync("add").GetAwaiter().GetResult();
                nexts.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Show($"{tier}: `{stream}` with a budget of 100 ms is over", ends);
            Show($"{tier}: the next event after it, with another realm", nexts);
        }
    }

    private static void ShowMemory()
    {
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { WarmWorkers = 0 });
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("counter.ts", Inputs.Read("counter.ts"))], "counter.ts"));
        var realms = new List<IRealm>();
        for (var i = 0; i < Realms; i++)
        {
            var realm = sandbox.Open(program, "memory");
            _ = realm.Load(NoPort.Instance, new CallBudget(SandboxLimits.Default));
            realms.Add(realm);
            if (i is 0 or Realms - 1)
            {
                using var worker = Process.GetProcessById(sandbox.ProcessIds["memory"]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a worker with {realms.Count} realms of a counter: {worker.WorkingSet64 / 1024.0 / 1024.0:F0} MB resident"));
            }
        }

        realms.ForEach(realm => realm.Dispose());
    }

    private static void Show(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times[times.Count / 2]:F1} ms in the middle, {times[0]:F1} to {times[^1]:F1}, {times.Count} times"));
    }
}
