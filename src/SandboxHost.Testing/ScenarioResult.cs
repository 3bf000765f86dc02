using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Sandbox;

namespace SandboxHost.Testing;

/// <summary>How a scenario went.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="File">The file as whoever asked for it called it.</param>
public sealed record ScenarioResult(string Scenario, string File)
{
    /// <summary>What was not as expected.</summary>
    public IReadOnlyList<ScenarioFailure> Failures { get; init; } = [];

    /// <summary>Why it could not be carried through, or what the pattern did wrong meanwhile; null if nothing of the kind.</summary>
    public string? Error { get; init; }

    /// <summary>Wall time from loading to release.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether everything was as expected, and nothing went wrong.</summary>
    public bool Passed => Failures.Count == 0 && Error is null;

    /// <summary>The result on one line, as <c>scenarios.md</c> defines it.</summary>
    public string ToJson() => new JsonObject
    {
        ["scenario"] = Scenario,
        ["file"] = File,
        ["passed"] = Passed,
        ["failures"] = new JsonArray([.. Failures.Select(failure => (JsonNode)new JsonObject
        {
            ["step"] = failure.Step,
            ["path"] = failure.Path,
            ["expected"] = JsonNode.Parse(failure.Expected.GetRawText(), documentOptions: ScenarioReader.Options),
            ["actual"] = TaggedJson.Write(failure.Actual),
        })]),
        ["error"] = Error,
        ["ms"] = Math.Round(Elapsed.TotalMilliseconds, 1),
    }.ToJsonString(TaggedJson.TextOptions);
}

/// <summary>An expectation that did not hold.</summary>
/// <param name="Step">The step, from 1.</param>
/// <param name="Path">Where.</param>
/// <param name="Expected">What was expected, as the file has it.</param>
/// <param name="Actual">What was there.</param>
public sealed record ScenarioFailure(int Step, string Path, JsonElement Expected, PlainValue Actual);
