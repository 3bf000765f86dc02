using Acornima;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>What becomes of reactive code: <c>Cases/lowering/*.tsx</c>, each a program, with the JavaScript that it becomes beside it.</summary>
public sealed class CaseLoweringTests
{
    public static TheoryData<string> Sources => Cases.Files("lowering", "*.tsx");

    public static TheoryData<string> Errors => Cases.Files("reactive-errors", "*.tsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_gives_the_expected_javascript(string source)
    {
        var module = Compile(source).Modules[^1].Module;

        Assert.Empty(module.Diagnostics);
        Cases.AssertGolden(Path.ChangeExtension(source, ".js"), module.Code);
    }

    [Theory, MemberData(nameof(Sources))]
    public void Outside_of_what_is_written_anew_no_character_moves(string source) => CaseCompileTests.AssertNothingMoved(Compile(source).Modules[^1].Module);

    [Theory, MemberData(nameof(Sources))]
    public void The_javascript_is_an_ecmascript_module(string source) => new Parser().ParseModule(Compile(source).Modules[^1].Module.Code);

    [Theory, MemberData(nameof(Sources))]
    public void The_sites_that_the_code_names_are_those_of_the_program(string source)
    {
        var program = Compile(source);
        var named = System.Text.RegularExpressions.Regex.Matches(program.Modules[^1].Module.Code, @"\$site\((\d+)\)")
            .Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var expected = program.Sites.Where(site => site.Module == program.Main && site.Kind != BuilderKind.ToSchema).Select(site => site.Number);
        Assert.Equal(expected, named.Order());
    }

    [Theory, MemberData(nameof(Errors))]
    public void What_cannot_be_lowered_is_refused(string source) => Cases.AssertExpectations(
        source, Compile(source).Diagnostics.Select(diagnostic => (diagnostic.Line, diagnostic.Code.ToString(), diagnostic.Message)));

    // The cases share a few modules that they import.
    private static CompiledProgram Compile(string source) => ProgramCompiler.Compile(new ProgramSource(
        [new SourceFile(source, Cases.Read(source)), new SourceFile($"{Path.GetDirectoryName(source)}/parts.tsx", Parts)], source));

    private const string Parts = """
        import { pattern } from "commonfabric";
        export const Child = pattern<{ a: number }>(({ a }) => ({ a }));
        export const total = (xs: number[]) => xs.length;
        export const View = ({ label }: { label: string }) => <b>{label}</b>;
        export const Fancy = ({ label = "?" }: { label?: string }) => <i>{label}</i>;
        export const made = [Child][0];
        """;
}
