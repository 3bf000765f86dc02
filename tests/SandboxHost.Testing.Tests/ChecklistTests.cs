using System.Globalization;
using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Testing.Tests;

/// <summary>Each statement of the conformance checklist has tests of its own, and is used by programs of the corpus.</summary>
public sealed partial class ChecklistTests
{
    private const int Statements = 155;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Statements)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_statement_has_tests_that_the_table_names(int number)
    {
        var prefix = number.ToString("D3", CultureInfo.InvariantCulture) + "-";
        var folder = Assert.Single(Directory.EnumerateDirectories(ScenarioFolder.PathOf(ScenarioFolder.Checklist), prefix + "*"));
        var name = Path.GetFileName(folder);
        Assert.Contains(Directory.EnumerateFiles(folder), file => file.EndsWith(".scenario.json", StringComparison.Ordinal) || file.EndsWith(".falsified.json", StringComparison.Ordinal));
        Assert.Matches($@"(?m)^\| {number} \|.*\[{Regex.Escape(name)}\]\(Checklist/{Regex.Escape(name)}/\)", File.ReadAllText(Path.Combine(Repository.Root, "tests", "README.md")));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_statement_is_used_by_two_programs_of_the_corpus(int number)
    {
        var programs = ScenarioFolder.Files(ScenarioFolder.Corpus, "*.scenario.json").Concat(ScenarioFolder.Files(ScenarioFolder.Corpus, "*.falsified.json"))
            .Where(file => ScenarioFolder.StatementsOf(ScenarioFolder.Corpus, file).Contains(number))
            .Select(file => file.Split('/')[0])
            .Distinct(StringComparer.Ordinal);
        Assert.True(programs.Take(2).Count() == 2, $"Statement {number} is used by {string.Join(", ", programs)} only.");
    }

    [Fact]
    public void The_corpus_has_forty_programs_of_100_to_300_lines()
    {
        var sizes = Directory.EnumerateDirectories(ScenarioFolder.PathOf(ScenarioFolder.Corpus)).ToDictionary(
            folder => Path.GetFileName(folder),
            folder => Directory.EnumerateFiles(folder, "*.ts*", SearchOption.AllDirectories).Where(file => !TestFile().IsMatch(file)).Sum(file => File.ReadLines(file).Count()));
        Assert.True(sizes.Values.Count(lines => lines is >= 100 and <= 300) >= 40, string.Join(", ", sizes));
    }

    [GeneratedRegex(@"\.test\.tsx$")]
    private static partial Regex TestFile();
}
