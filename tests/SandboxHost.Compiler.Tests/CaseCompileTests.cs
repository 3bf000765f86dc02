using Acornima;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>What is right: <c>Cases/compile/AREA/*.ts|tsx</c>, with the JavaScript that it becomes beside it.</summary>
/// <remarks>RealCode.Tests holds the same files against TypeScript.</remarks>
public sealed class CaseCompileTests
{
    public static TheoryData<string> Sources => Cases.Files("compile", "*.ts", "*.tsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_gives_the_expected_javascript(string source)
    {
        var module = Compile(source);

        Assert.Empty(module.Diagnostics);
        Cases.AssertGolden(Path.ChangeExtension(source, ".js"), module.Code);
    }

    [Theory, MemberData(nameof(Sources))]
    public void Erasing_moves_no_character(string source) => AssertNothingMoved(Compile(source));

    [Theory, MemberData(nameof(Sources))]
    public void The_javascript_is_an_ecmascript_module(string source) => new Parser().ParseModule(Compile(source).Code);

    /// <summary>Outside of what was written anew, each character is that of the source at its place, or a space.</summary>
    internal static void AssertNothingMoved(CompiledModule module)
    {
        var text = module.Source.Text;
        var output = new SourceFile("output.js", module.Code);
        Assert.Equal(module.Source.LineCount, output.LineCount);

        var kept = 0;
        foreach (var (source, written) in module.Map.Edits)
        {
            AssertKept(kept, written.Start);
            Assert.Equal(module.Source.GetPosition(source.Start).Line, output.GetPosition(written.Start).Line);
            kept = written.End;
        }

        AssertKept(kept, module.Code.Length);

        void AssertKept(int from, int to)
        {
            for (var offset = from; offset < to; offset++)
            {
                var original = text[module.Map.ToSource(offset)];
                var isBlank = module.Code[offset] == ' ' && !SourceFile.IsLineTerminator(original);
                Assert.True(isBlank || module.Code[offset] == original, $"{module.Source.Path}: offset {offset} of the output has moved");
            }
        }
    }

    private static CompiledModule Compile(string source) => ModuleCompiler.Compile(
        new SourceFile(source, Cases.Read(source)), new CompilerOptions { JsxFactory = "h", JsxFragment = "Fragment" });
}
