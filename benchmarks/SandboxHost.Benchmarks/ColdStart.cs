using System.Diagnostics;
using SandboxHost.Compiler;

namespace SandboxHost.Benchmarks;

/// <summary>What does the first compilation in a fresh process cost, with loading and JIT compilation of the compiler?</summary>
/// <remarks>A process can be fresh only once, so this is no BenchmarkDotNet job: start it several times.</remarks>
internal static class ColdStart
{
    /// <summary>Compiles one program and prints the time that it took, and the CPU time of all threads.</summary>
    /// <param name="kilobytes">The size of the program.</param>
    public static void Run(int kilobytes)
    {
        var source = new ProgramSource([new SourceFile("garden.tsx", Inputs.WriteGardens(kilobytes))], "garden.tsx");
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        _ = ProgramCompiler.Compile(source);
        watch.Stop();
        process.Refresh();
        Console.WriteLine($"first compilation, {kilobytes} KB: {watch.Elapsed.TotalMilliseconds:N0} ms, {(process.TotalProcessorTime - before).TotalMilliseconds:N0} ms of CPU");
    }
}
