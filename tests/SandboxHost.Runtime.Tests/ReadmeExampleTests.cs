using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests;

/// <summary>The C# in README.md does what README.md says.</summary>
public sealed partial class ReadmeExampleTests
{
    [Fact]
    public async Task The_example_runs()
    {
        Environment.CurrentDirectory = Repository.Root;
        // README begins here.
        await using var host = new PatternHost();
        var record = await host.StartAsync(ProgramReader.ReadFolder("patterns/members", "record.tsx"));
        var report = await record.SendAsync("addMember", PlainValueJson.Parse("""{"name":"Ada"}"""));
        var name = await record.ReadAsync("members.0.name");
        // README ends here.
        Assert.Equal(EventOutcome.Committed, report.Outcome);
        Assert.Equal(PlainValue.Of("Ada"), name);
    }

    [Fact]
    public void It_is_the_example_that_the_readme_shows()
    {
        var here = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SandboxHost.Runtime.Tests", "ReadmeExampleTests.cs"));
        var example = string.Concat(Example().Match(here).Groups["text"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] + "\n" : ""));
        Assert.Contains($"```cs\n{example}```\n", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"// README begins here\.\n(?<text>.*?)\n *// README ends here\.", RegexOptions.Singleline)]
    private static partial Regex Example();
}
