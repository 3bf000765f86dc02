using BenchmarkDotNet.Running;
using SandboxHost.Benchmarks;

switch (args)
{
    case ["cold"]:
        ColdStart.Run();
        break;
    case ["realms"]:
        RealmMemory.Run();
        break;
    case ["nodes"]:
        NodeMemory.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args);
        break;
}
