using System.Diagnostics;
using SandboxHost.Compiler;

namespace SandboxHost.Benchmarks;

/// <summary>What does the first compilation in a fresh process cost, with loading and JIT compilation of the compiler?</summary>
/// <remarks>A process can be fresh only once, so this is no BenchmarkDotNet job: start it several times.</remarks>
internal static class ColdStart
{
    /// <summary>Compiles one module and prints the CPU time of all threads.</summary>
    public static void Run()
    {
        var source = new SourceFile("board.tsx", Inputs.ReadTsx());
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        _ = ModuleCompiler.Compile(source);
        process.Refresh();
        Console.WriteLine($"first compilation: {(process.TotalProcessorTime - before).TotalMilliseconds:N0} ms of CPU");
    }
}
