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
        var findings = worker.IsInside ? Jail.Seal(worker) : Jail.Enter(worker);
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
