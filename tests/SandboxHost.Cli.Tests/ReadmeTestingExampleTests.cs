using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.Testing;

namespace SandboxHost.Cli.Tests;

/// <summary>The C# in README.md that is about tests does what README.md says.</summary>
public sealed partial class ReadmeTestingExampleTests
{
    [Fact]
    public async Task A_scenario_and_a_pattern_test_are_run_from_dotnet()
    {
        // README begins here.
        var scenario = Scenario.Parse(File.ReadAllText("patterns/piggy-bank/saving.scenario.json"));
        var saving = await new ScenarioRunner().RunAsync(scenario, root: "patterns", file: "saving.scenario.json");
        var test = await new PatternTest().RunAsync(ProgramReader.ReadFolder("patterns/piggy-bank", "main.test.tsx"));
        // README ends here.
        Assert.True(saving.Passed, saving.ToJson());
        Assert.Empty(saving.Failures);
        Assert.True(test.Passed, test.Error);
        Assert.Equal(9, test.Steps.Count);
    }

    [Fact]
    public void It_is_the_example_that_the_readme_shows()
    {
        var here = File.ReadAllText(Path.Combine("tests", "SandboxHost.Cli.Tests", "ReadmeTestingExampleTests.cs"));
        var example = string.Concat(Example().Match(here).Groups["text"].Value.Split('\n').Select(line => line[8..] + "\n"));
        Assert.NotEqual("", example);
        Assert.Contains($"```cs\n{example}```\n", File.ReadAllText("README.md"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"// README begins here\.\n(?<text>.*?)\n *// README ends here\.", RegexOptions.Singleline)]
    private static partial Regex Example();
}
