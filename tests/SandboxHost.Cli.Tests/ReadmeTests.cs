using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>What README.md shows is what happens. <c>UPDATE_CASES=1</c> rewrites its examples.</summary>
public sealed partial class ReadmeTests
{
    private const string ExamplePath = "patterns/counter.tsx";
    private const string RunProgram = "dotnet run --project src/SandboxHost.Cli -- ";

    private static readonly string ReadmePath = Path.Combine(Repository.Root, "README.md");

    public static TheoryData<string> ProgramCommands =>
        [.. Commands().Where(command => command.StartsWith(RunProgram, StringComparison.Ordinal))];

    [Fact]
    public void The_pattern_and_its_javascript_are_those_of_the_repository()
    {
        var source = new SourceFile(ExamplePath, File.ReadAllText(Path.Combine(Repository.Root, ExamplePath)));
        var module = ModuleCompiler.Compile(source);
        Assert.False(module.HasErrors);

        var readme = File.ReadAllText(ReadmePath);
        var expected = Replace(Replace(readme, "tsx", source.Text), "js", WithoutTrailingSpaces(module.Code));
        if (Cases.IsUpdate)
        {
            File.WriteAllText(ReadmePath, expected);
        }
        else
        {
            Assert.Equal(expected, readme);
        }
    }

    [Theory, MemberData(nameof(ProgramCommands))]
    public async Task Each_command_runs(string command)
    {
        var run = await ProgramRun.AsProcess(command[RunProgram.Length..].Split(' '));

        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public void The_tests_are_run_by_the_command_that_ci_runs()
    {
        const string RunTests = "dotnet test SandboxHost.sln";

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

    // Erased types leave spaces at the end of lines, which nobody sees in a README.
    private static string WithoutTrailingSpaces(string code) => TrailingSpaces().Replace(code, "");

    private static Regex Block(string language) => new($"^```{language}\n(?<text>.*?)```$", RegexOptions.Singleline | RegexOptions.Multiline);

    [GeneratedRegex(" +$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpaces();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    private static partial Regex Link();
}
