using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What THREATS.md names exists (S62).</summary>
public sealed partial class ThreatsPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "src", "SandboxHost.Sandbox", "THREATS.md"));
    private static readonly string s_tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Each_requirement_has_a_row()
    {
        var named = Rows().SelectMany(row => Number().Matches(row.Split('|')[1]).Select(match => match.Value)).ToHashSet();
        var expected = (string[])
        [
            "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S20", "S21", "S22", "S23", "S24", "S25", "S26", "S40", "S41", "S42", "S43", "S44", "S45", "S50", "S51", "S52", "S53", "S54", "S55",
            "S55a", "S60", "S61", "S62", "S70",
        ];
        Assert.Empty(expected.Except(named));
    }

    [Fact]
    public void Each_class_of_tests_that_it_names_is_there()
    {
        var classes = Directory.EnumerateFiles(s_tests, "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = TestClass().Matches(s_page).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.InRange(named.Count, 15, 100);
        Assert.Empty(named.Except(classes!));
    }

    [Fact]
    public void Each_class_of_hostile_cases_is_named_and_there()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(s_tests, "Hostile")).Select(Path.GetFileName).Where(name => name != "benign").ToHashSet();
        Assert.All(folders, folder => Assert.Contains(folder!, s_page, StringComparison.Ordinal));
        Assert.Empty(HostileFolder().Matches(s_page).Select(match => match.Groups["name"].Value).Distinct().Except(folders!));
    }

    [Fact]
    public void What_the_tier_in_process_does_not_hold_is_listed_case_by_case()
    {
        var folder = Path.Combine(s_tests, "Hostile");
        var marked = Directory.EnumerateFiles(folder, "*.tsx", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).TakeWhile(line => line.StartsWith("//!", StringComparison.Ordinal)).Any(line => line.StartsWith("//! in-process: not held", StringComparison.Ordinal)))
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        var section = s_page[s_page.IndexOf("## What the in-process tier does not hold", StringComparison.Ordinal)..s_page.IndexOf("## Non-claims", StringComparison.Ordinal)];
        Assert.Equal(marked, Case().Matches(section).Select(match => match.Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Rows() => s_page.Split('\n').Where(line => line.StartsWith("| S", StringComparison.Ordinal));

    [GeneratedRegex(@"S\d+a?")]
    private static partial Regex Number();

    [GeneratedRegex(@"`(?:\w+\.)?(?<name>\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"Hostile/(?<name>[a-z-]+)")]
    private static partial Regex HostileFolder();

    [GeneratedRegex(@"(?:native-loops|memory|stack|sparse-arrays|array-likes|promises|entries)/[\w-]+")]
    private static partial Regex Case();
}
