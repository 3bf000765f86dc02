using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>What is wrong: <c>Cases/errors/*</c>, with what must be reported in a <c>//!</c> comment on the line it concerns.</summary>
public sealed class CaseErrorTests
{
    public static TheoryData<string> Sources => Cases.Files("errors", "*.ts", "*.tsx", "*.js", "*.jsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_gives_the_expected_diagnostics(string source)
    {
        var module = ModuleCompiler.Compile(new SourceFile(source, Cases.Read(source)));

        Assert.True(module.HasErrors);
        Cases.AssertExpectations(source, module.Diagnostics.Select(diagnostic => (diagnostic.Line, diagnostic.Code.ToString(), diagnostic.Message)));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        // A limit needs a source that is too large to be a case: see HostileSourceTests.
        var shown = new HashSet<string>();
        foreach (string source in Sources)
        {
            shown.UnionWith(Cases.ReadExpectations(Cases.Read(source)).Select(expectation => expectation.Code));
        }


        Assert.Empty(DiagnosticCode.All
            .Where(code => code.Number < 2000 && code != DiagnosticCode.SourceOverLimit)
            .Select(code => code.ToString())
            .Except(shown));
    }
}
