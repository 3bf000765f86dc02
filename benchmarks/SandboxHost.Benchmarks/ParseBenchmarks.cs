using Acornima;
using Acornima.Ast;
using BenchmarkDotNet.Attributes;
using Jint;

namespace SandboxHost.Benchmarks;

/// <summary>How fast does JavaScript become tokens, a tree, and what Jint runs?</summary>
[MemoryDiagnoser, GcConcurrent(false), Config(typeof(SourceColumns))]
public class ParseBenchmarks
{
    private static readonly ParserOptions WithScopes = ParserOptions.Default with { OnNode = static (Node _, in OnNodeContext _) => { } };

    private string _code = "";

    [Params(SourceSize.Small, SourceSize.Medium, SourceSize.Large)]
    public SourceSize Size { get; set; }

    [GlobalSetup]
    public void ReadCode() => _code = Inputs.ReadJavaScript(Size);

    [Benchmark]
    public int Tokenize()
    {
        var tokenizer = new Tokenizer(_code);
        var count = 0;
        do
        {
            tokenizer.Next();
            count++;
        }
        while (tokenizer.Current.Kind != TokenKind.EOF);
        return count;
    }

    [Benchmark(Baseline = true)]
    public Script Parse() => new Parser(ParserOptions.Default).ParseScript(_code);

    [Benchmark]
    public Script ParseWithScopes() => new Parser(WithScopes).ParseScript(_code);

    [Benchmark]
    public Prepared<Script> PrepareForJint() => Engine.PrepareScript(_code);
}
