using BenchmarkDotNet.Running;
using SandboxHost.Benchmarks;

switch (args)
{
    case ["cold", var kilobytes]:
        ColdStart.Run(int.Parse(kilobytes, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["realms"]:
        RealmMemory.Run();
        break;
    case ["workers"]:
        WorkerCosts.Run();
        break;
    case ["nodes"]:
        NodeMemory.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args);
        break;
}
