using System.Text.Json;
using SandboxHost.TestSupport;

namespace SandboxHost.Testing.Tests;

/// <summary>A folder of programs with scenarios: <c>tests/Checklist</c> or <c>tests/Corpus</c>.</summary>
internal static class ScenarioFolder
{
    public const string Checklist = "Checklist";
    public const string Corpus = "Corpus";

    /// <summary>The path of a folder.</summary>
    public static string PathOf(string folder) => Path.Combine(Repository.Root, "tests", folder);

    /// <summary>Files of a folder by their names within it, in order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(PathOf(folder), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The same for <c>[MemberData]</c>, without scenarios that say why they are left out.</summary>
    /// <exception cref="InvalidOperationException">There is none: a test without data would pass unseen.</exception>
    public static TheoryData<string, string> Data(string pattern, params string[] folders)
    {
        var data = new TheoryData<string, string>();
        foreach (var folder in folders)
        {
            foreach (var file in Files(folder, pattern).Where(file => !file.EndsWith(".json", StringComparison.Ordinal) || !Read(folder, file).IsSkipped))
            {
                data.Add(folder, file);
            }
        }

        return data.Count > 0 ? data : throw new InvalidOperationException($"There is no {pattern}.");
    }

    /// <summary>The statements of the checklist that a scenario says it shows.</summary>
    public static IEnumerable<int> StatementsOf(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(PathOf(folder), file)));
        return [.. document.RootElement.GetProperty("checklist").EnumerateArray().Select(number => number.GetInt32())];
    }

    /// <summary>Runs a scenario.</summary>
    public static async Task<ScenarioResult> RunAsync(string folder, string file)
    {
        using var sandbox = TestTier.Open();
        return await new ScenarioRunner { Options = new() { Sandbox = sandbox } }.RunAsync(Read(folder, file), PathOf(folder), file);
    }

    private static Scenario Read(string folder, string file) => Scenario.Parse(File.ReadAllText(Path.Combine(PathOf(folder), file)));
}
