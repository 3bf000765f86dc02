using System.Text.Json;
using System.Text.Json.Nodes;

namespace SandboxHost.Testing.Tests;

/// <summary>The scenarios of the checklist and of the corpus, and those that must be reported as false.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string, string> Scenarios => ScenarioFolder.Data("*.scenario.json", ScenarioFolder.Checklist, ScenarioFolder.Corpus);

    public static TheoryData<string, string> Falsified => ScenarioFolder.Data("*.falsified.json", ScenarioFolder.Checklist, ScenarioFolder.Corpus);

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_scenario_passes(string folder, string file)
    {
        var result = await ScenarioFolder.RunAsync(folder, file);
        Assert.True(result.Passed, result.ToJson());
    }

    [Theory, MemberData(nameof(Falsified))]
    public async Task A_false_scenario_is_reported_exactly(string folder, string file)
    {
        var result = await ScenarioFolder.RunAsync(folder, file);
        var actual = JsonNode.Parse(result.ToJson())!.AsObject();
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(ScenarioFolder.PathOf(folder), file[..^".json".Length] + ".expected.json")))!.AsObject();
        Assert.Equal(file, actual["file"]!.GetValue<string>());
        Assert.True(actual["ms"]!.GetValue<double>() > 0);
        Assert.Equal(expected["scenario"]!.GetValue<string>(), actual["scenario"]!.GetValue<string>());
        Assert.False(actual["passed"]!.GetValue<bool>());
        Assert.True(JsonNode.DeepEquals(expected["failures"], actual["failures"]), result.ToJson());
        if (expected["error"] is { } error)
        {
            Assert.Contains(error.GetValue<string>(), actual["error"]?.GetValue<string>(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Null(actual["error"]);
        }
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void A_scenario_file_holds_what_the_format_knows(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(ScenarioFolder.PathOf(folder), file)));
        Assert.Subset(
            new HashSet<string> { "format", "name", "pattern", "files", "exportName", "argument", "dataFiles", "dataRoot", "fetchMocks", "steps", "skipped", "checklist" },
            document.RootElement.EnumerateObject().Select(member => member.Name).ToHashSet());
    }
}
