using BenchmarkDotNet.Attributes;
using SandboxHost.Compiler;

namespace SandboxHost.Benchmarks;

/// <summary>How fast does a pattern's TSX become JavaScript?</summary>
[MemoryDiagnoser, GcConcurrent(false)]
public class CompileBenchmarks
{
    private SourceFile _source = new("", "");
    private ProgramSource _program = null!;

    /// <summary>The size of the program.</summary>
    [Params(2, 12, 100)]
    public int Kilobytes { get; set; }

    // A file of its own each time, so that nothing is remembered from the time before.
    [GlobalSetup]
    public void ReadSource()
    {
        _source = new SourceFile("garden.tsx", Inputs.WriteGardens(Kilobytes));
        _program = new ProgramSource([_source], "garden.tsx");
    }

    [Benchmark(Description = "types off, JSX lowered")]
    public CompiledModule ParseAndErase() => ModuleCompiler.Compile(_source with { });

    [Benchmark(Description = "program: schemas and reactive lowering, too")]
    public CompiledProgram Compile() => ProgramCompiler.Compile(_program);
}
