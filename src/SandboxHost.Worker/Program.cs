using System.Globalization;
using SandboxHost.Isolation.Jails;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>The confined process: jail first, loop second. Started by the host, which it serves over its standard input and output.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (WorkerArguments.Parse(arguments) is not { } worker)
        {
            Console.Error.WriteLine("This program is started by a host that runs patterns in worker processes. See sandbox-host doctor.");
            return 2;
        }

        // Outside, only the way in matters; inside, what the host says.
        var findings = worker.IsInside ? Jail.Seal() : Jail.Enter(worker.HeapBytes, worker.ToEnter(), worker.IsStrict);
        if (worker is { IsInside: true, Probe: { } probe })
        {
            return Probes.Run(probe);
        }

        var mayRun = worker.IsInside && (!worker.IsStrict || findings.All(finding => finding.Holds));
        return RealmThread.Run(() =>
        {
            using var loop = new WorkerLoop(findings, mayRun);
            return loop.Run();
        });
    }
}

/// <summary>What the worker's program is told when it is started.</summary>
internal sealed record WorkerArguments(long HeapBytes, bool IsStrict, bool IsInside, string? Probe)
{
    private const string Strict = "strict";
    private const string BestEffort = "best-effort";
    private const string Inside = "inside";

    public static WorkerArguments? Parse(string[] arguments) =>
        arguments is [Strict or BestEffort, var heap, .. var rest] && long.TryParse(heap, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new(bytes, arguments[0] == Strict, rest is [Inside, ..], (rest is [Inside, ..] ? rest[1..] : rest) is [var probe] ? probe : null)
            : null;

    /// <summary>What the program is to be given when it is executed inside.</summary>
    public IReadOnlyList<string> ToEnter() =>
        [Environment.GetCommandLineArgs()[0], IsStrict ? Strict : BestEffort, HeapBytes.ToString(CultureInfo.InvariantCulture), Inside, .. Probe is null ? (string[])[] : [Probe]];
}
