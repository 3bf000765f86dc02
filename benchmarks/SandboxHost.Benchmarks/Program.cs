using BenchmarkDotNet.Running;
using SandboxHost.Benchmarks;

if (args is ["cold"])
{
    ColdStart.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args);
}
