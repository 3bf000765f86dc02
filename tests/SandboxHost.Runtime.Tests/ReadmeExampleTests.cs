using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests;

/// <summary>The C# in README.md does what README.md says.</summary>
public sealed partial class ReadmeExampleTests
{
    public ReadmeExampleTests() => Environment.CurrentDirectory = Repository.Root;

    [Fact]
    public async Task The_example_runs()
    {
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
    public async Task A_power_is_granted_by_its_name()
    {
        // README begins here.
        var options = new PatternHostOptions
        {
            Powers = new Dictionary<string, Power>
            {
                ["fetchJson"] = (request, cancellation) =>
                    request.Argument.GetProperty("url").GetString() == "https://weather.example/Bergen.json"
                        ? Task.FromResult(JsonNode.Parse("""{"degrees":7,"sky":"rain"}"""))
                        : throw new PowerException("There is only the weather of Bergen."),
            },
        };
        await using var host = new PatternHost(options);
        var weather = await host.StartAsync(ProgramReader.ReadFolder("patterns/weather", "main.tsx"));
        await host.SettleAsync();
        var report = await weather.ReadAsync("report");
        // README ends here.
        Assert.Equal(PlainValue.Of("7 °C, rain"), report);

        var elsewhere = await host.StartAsync(ProgramReader.ReadFolder("patterns/weather", "main.tsx"), PlainValueJson.Parse("""{"town":"Oslo"}"""));
        await host.SettleAsync();
        Assert.Equal(PlainValue.Of("No weather: There is only the weather of Bergen."), await elsewhere.ReadAsync("report"));
    }

    [Fact]
    public async Task A_power_that_is_not_granted_is_a_state_with_an_error_and_an_entry_of_the_audit()
    {
        await using var host = new PatternHost();
        var weather = await host.StartAsync(ProgramReader.ReadFolder("patterns/weather", "main.tsx"));
        await host.SettleAsync();

        Assert.Equal(PlainValue.Of("No weather: not granted: fetchJson"), await weather.ReadAsync("report"));
        Assert.Contains(host.Audit.Entries, entry => entry is { Action: "fetchJson", Outcome: AuditOutcome.Refused });
    }

    [Fact]
    public void They_are_the_examples_that_the_readme_shows()
    {
        var here = File.ReadAllText(Path.Combine("tests", "SandboxHost.Runtime.Tests", "ReadmeExampleTests.cs"));
        var readme = File.ReadAllText("README.md");
        var examples = Example().Matches(here);
        Assert.Equal(2, examples.Count);
        Assert.All(examples, match =>
        {
            var example = string.Concat(match.Groups["text"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] + "\n" : ""));
            Assert.Contains($"```cs\n{example}```\n", readme, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"// README begins here\.\n(?<text>.*?)\n *// README ends here\.", RegexOptions.Singleline)]
    private static partial Regex Example();
}
