using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>What README.md shows is what happens. <c>UPDATE_CASES=1</c> rewrites its examples.</summary>
public sealed partial class ReadmeTests
{
    private const string ExamplePath = "patterns/members/members-module.tsx";
    private const string RunProgram = "dotnet run --project src/SandboxHost.Cli -c Release -- ";

    private static readonly string ReadmePath = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_pattern_is_one_of_the_repository() => Assert.Contains(
        Block("tsx").Match(File.ReadAllText(ReadmePath)).Groups["text"].Value,
        File.ReadAllText(Path.Combine(Repository.Root, ExamplePath)),
        StringComparison.Ordinal);

    [Fact]
    public void What_comes_out_is_what_the_first_command_prints()
    {
        var run = Shell.Run("sandbox-host " + Commands()[0][RunProgram.Length..]);
        Assert.Equal(ExitCode.Done, run.ExitCode);

        // The result and the audit: how each event went, and the budgets, stand in patterns/README.md.
        var start = run.Out.IndexOf("Result\n", StringComparison.Ordinal) + "Result\n".Length;
        var readme = File.ReadAllText(ReadmePath);
        var expected = Replace(readme, "text", run.Out[start..run.Out.IndexOf("\n\nBudgets", StringComparison.Ordinal)] + "\n");
        if (Cases.IsUpdate)
        {
            File.WriteAllText(ReadmePath, expected);
        }
        else
        {
            Assert.Equal(expected, readme);
        }
    }

    [Fact]
    public void What_stands_below_each_other_command_is_what_it_prints()
    {
        var readme = File.ReadAllText(ReadmePath);
        var expected = Example().Replace(readme, example =>
            $"{example.Groups["head"].Value}{Shell.Transcript(Shell.Run(example.Groups["command"].Value))}```");
        if (Cases.IsUpdate)
        {
            File.WriteAllText(ReadmePath, expected);
        }
        else
        {
            Assert.True(expected == readme, Cases.DescribeDifference("../../../README.md", readme, expected));
        }

        // The first block has commands of its own, see below.
        Assert.Equal(Regex.Count(readme, "^```sh$", RegexOptions.Multiline) - 1, Example().Count(readme));
    }

    [Fact]
    public void The_table_has_every_command() => Assert.Equal(
        Subcommand().Matches(ProgramRun.InProcess("--help").Out).Select(command => command.Groups["name"].Value).Order(StringComparer.Ordinal),
        TableRow().Matches(File.ReadAllText(ReadmePath)).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_first_command_runs()
    {
        var command = Commands()[0];
        Assert.StartsWith(RunProgram, command, StringComparison.Ordinal);
        var run = await ProgramRun.AsProcess([.. Shell.Split(command[RunProgram.Length..])]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public void The_tests_are_run_by_the_command_that_ci_runs()
    {
        const string RunTests = "dotnet test SandboxHost.sln -c Release";

        Assert.Contains(RunTests, Commands());
        Assert.Contains($"\n{RunTests} ", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Assert.All(Link().Matches(File.ReadAllText(ReadmePath)), link =>
            Assert.True(File.Exists(Path.Combine(Repository.Root, link.Groups["target"].Value)), link.Value));

    private static string[] Commands() =>
        Block("sh").Match(File.ReadAllText(ReadmePath)).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Replace(string readme, string language, string text) =>
        Block(language).Replace(readme, _ => $"```{language}\n{text}```", 1);

    private static Regex Block(string language) => new($"^```{language}\n(?<text>.*?)```$", RegexOptions.Singleline | RegexOptions.Multiline);

    // A command in a block of its own, and its output in the next.
    [GeneratedRegex("(?<head>^```sh\n(?<command>sandbox-host [^`]*?)\n```\n\n```text\n)(?<output>[^`]*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^  (?<name>[a-z][a-z-]*) (<FILE>| {2,}\p{Lu})", RegexOptions.Multiline)]
    private static partial Regex Subcommand();

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)( FILE…?)?` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    private static partial Regex Link();
}
