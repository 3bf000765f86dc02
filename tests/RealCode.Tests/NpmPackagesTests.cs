using SandboxHost.TestSupport;

namespace RealCode.Tests;

public sealed class NpmPackagesTests
{
    [NpmFact(Npm.Esprima)]
    public void A_package_is_fetched_whole_and_only_once()
    {
        var folder = NpmPackages.Fetch(Npm.Esprima);

        Assert.True(File.Exists(Path.Combine(folder, "package.json")));
        Assert.Equal(folder, NpmPackages.Fetch(Npm.Esprima));
    }

    [NpmFact(Npm.Esprima)]
    public void A_version_that_does_not_exist_is_a_failure_and_no_reason_to_skip()
    {
        const string Missing = "esprima@0.0.0-there-is-no-such-version";

        Assert.Null(NpmPackages.ReasonToSkip([Missing]));
        Assert.Contains("ETARGET", Assert.Throws<InvalidOperationException>(() => NpmPackages.Fetch(Missing)).Message, StringComparison.Ordinal);
    }

    [NpmFact(Npm.TypeScript)]
    public async Task The_oracle_knows_right_from_wrong()
    {
        var answers = await TypeScriptOracle.AskAsync(
        [
            new("right.tsx", Emit: true, "type A = 1; export const a = <b c=\"d\">{1 as A}</b>;"),
            new("wrong.ts", Emit: false, "let a: = 1;"),
        ]);

        Assert.Empty(answers[0].Errors);
        Assert.Equal("export const a = h(\"b\", { c: \"d\" }, 1);\n", answers[0].Code);
        Assert.Equal((7, "Type expected."), (answers[1].Errors[0].Start, answers[1].Errors[0].Message));
        Assert.Null(answers[1].Code);
    }
}
