using Acornima;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>How calls of builders say which they are: <c>Cases/sites/*</c>, with the JavaScript that each becomes beside it.</summary>
public sealed class CaseSiteTests
{
    public static TheoryData<string> Sources => Cases.Files("sites", "*.ts", "*.tsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_gives_the_expected_javascript(string source)
    {
        var module = Compile(source);

        Assert.Empty(module.Diagnostics);
        Cases.AssertGolden(Path.ChangeExtension(source, ".js"), module.Code);
    }

    [Theory, MemberData(nameof(Sources))]
    public void Outside_of_what_is_inserted_no_character_moves(string source) => CaseCompileTests.AssertNothingMoved(Compile(source));

    [Theory, MemberData(nameof(Sources))]
    public void The_javascript_is_an_ecmascript_module(string source) => new Parser().ParseModule(Compile(source).Code);

    [Theory, MemberData(nameof(Sources))]
    public void A_program_has_the_sites_of_the_module_and_those_that_lowering_adds(string source)
    {
        var file = new SourceFile(source, Cases.Read(source));
        var program = ProgramCompiler.Compile(new ProgramSource([file, new SourceFile($"{Path.GetDirectoryName(source)}/a.ts", "export type A = unknown;")], source));

        Assert.Empty(program.Diagnostics);
        Assert.Equal(
            ModuleCompiler.Compile(file).Code.Split("$site(").Length - 1,
            program.Sites.Count(site => site.Kind is not (BuilderKind.Expression or BuilderKind.ToSchema)));
    }

    private static CompiledModule Compile(string source) => ModuleCompiler.Compile(new SourceFile(source, Cases.Read(source)));
}
