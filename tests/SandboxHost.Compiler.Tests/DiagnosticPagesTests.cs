using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>The pages under <c>patterns/errors/</c>: one for each code, with examples that do what they say.</summary>
public sealed partial class DiagnosticPagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "patterns", "errors");

    public static TheoryData<string> Codes => [.. DiagnosticCode.All.Select(code => code.ToString())];

    [Theory, MemberData(nameof(Codes))]
    public void Each_code_has_a_page_and_is_in_the_list(string code)
    {
        var title = DiagnosticCode.All.Single(known => known.ToString() == code).Title;

        Assert.StartsWith($"# {code}: {title}\n", Read(code), StringComparison.Ordinal);
        Assert.Contains($"| [{code}]({code}.md) | {title} |", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_is_about_a_code_that_exists() =>
        Assert.Equal(
            DiagnosticCode.All.Select(code => code.ToString()),
            Directory.EnumerateFiles(Folder, "SH*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Codes))]
    public void The_failing_example_gives_the_code_and_the_mended_one_nothing(string code)
    {
        var examples = Example().Matches(Read(code));
        Assert.Equal(2, examples.Count);
        if (examples[0].Groups["abridged"].Success)
        {
            return;
        }

        Assert.Contains(code, Compile(code, examples[0]).Select(diagnostic => diagnostic.Code.ToString()));
        Assert.Empty(Compile(code, examples[1]));
    }

    /// <summary>What there is to say about an example: about a file by itself (SH1xxx), or about a program of one file.</summary>
    private static IReadOnlyList<Diagnostic> Compile(string code, Match example)
    {
        var file = new SourceFile($"example.{example.Groups["language"].Value}", example.Groups["text"].Value);
        return code.StartsWith("SH1", StringComparison.Ordinal)
            ? ModuleCompiler.Compile(file).Diagnostics
            : ProgramCompiler.Compile(new ProgramSource([file], file.Path)).Diagnostics;
    }

    private static string Read(string code) => File.ReadAllText(Path.Combine(Folder, $"{code}.md"));

    [GeneratedRegex("```(?<language>\\w+)(?<abridged> abridged)?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
