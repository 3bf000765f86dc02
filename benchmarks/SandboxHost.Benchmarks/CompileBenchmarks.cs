using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;

namespace SandboxHost.Benchmarks;

/// <summary>How fast does a pattern's TSX become JavaScript?</summary>
[MemoryDiagnoser, GcConcurrent(false)]
public class CompileBenchmarks
{
    private SourceFile _source = new("", "");

    // A file of its own each time, so that nothing is remembered from the time before.
    [GlobalSetup]
    public void ReadSource() => _source = new SourceFile("board.tsx", Inputs.ReadTsx());

    [Benchmark]
    public CompiledModule ParseAndErase() => ModuleCompiler.Compile(_source with { });
}
