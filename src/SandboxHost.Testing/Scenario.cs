using System.Text.Json;

namespace SandboxHost.Testing;

/// <summary>A pattern, an argument, and steps of events and expectations, as a file says it.</summary>
/// <remarks>Format: <c>scenarios.md</c>. Values are kept as JSON, since those that cannot be sent are a result of the scenario and no mistake in the file.</remarks>
public sealed record Scenario
{
    /// <summary>What the file calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The main module, relative to the root.</summary>
    public required string Pattern { get; init; }

    /// <summary>All modules of the program, relative to the root.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The export that holds the pattern.</summary>
    public string Export { get; init; } = "default";

    /// <summary>What the pattern is started with; null for an empty record.</summary>
    public JsonElement? Argument { get; init; }

    /// <summary>Data files, relative to the root.</summary>
    public IReadOnlyList<string> DataFiles { get; init; } = [];

    /// <summary>The folder, relative to the root, that stands for <c>/</c> in the name of a data file.</summary>
    public string DataRoot { get; init; } = "";

    /// <summary>Answers to requests, tried in order.</summary>
    public IReadOnlyList<FetchMock> FetchMocks { get; init; } = [];

    /// <summary>What is done and expected.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>Whether a runner is to leave it out.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ScenarioFormatException">The text is no scenario.</exception>
    public static Scenario Parse(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, ScenarioReader.Options);
        }
        catch (JsonException exception)
        {
            throw new ScenarioFormatException($"It is not JSON: {exception.Message}");
        }

        using (document)
        {
            try
            {
                return new ScenarioReader(document.RootElement.Clone()).Read();
            }
            catch (TaggedJsonException exception)
            {
                throw new ScenarioFormatException(exception.Message);
            }
        }
    }
}

/// <summary>Events, then expectations.</summary>
/// <param name="Events">Sent in order, each handled before the next is sent.</param>
/// <param name="Expectations">Checked when nothing is left to be done.</param>
public sealed record ScenarioStep(IReadOnlyList<ScenarioEvent> Events, IReadOnlyList<ScenarioExpectation> Expectations);

/// <summary>An event.</summary>
/// <param name="Stream">The path from the result to where it goes.</param>
/// <param name="Payload">What it says; null for <c>undefined</c>.</param>
public sealed record ScenarioEvent(string Stream, JsonElement? Payload);

/// <summary>What is to be read at a path.</summary>
/// <param name="Path">The path from the result.</param>
/// <param name="Value">The value.</param>
public sealed record ScenarioExpectation(string Path, JsonElement Value);

/// <summary>The answer to a request.</summary>
/// <param name="UrlIncludes">What the address must contain.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="ContentType">The type of the content.</param>
/// <param name="Body">The content.</param>
public sealed record FetchMock(string UrlIncludes, int Status, string ContentType, string Body)
{
    /// <summary>Reads a list of answers.</summary>
    /// <exception cref="ScenarioFormatException">The text is no such list.</exception>
    public static IReadOnlyList<FetchMock> ParseList(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, ScenarioReader.Options);
            return ScenarioReader.ReadMocks(document.RootElement, "answers");
        }
        catch (JsonException exception)
        {
            throw new ScenarioFormatException($"It is not JSON: {exception.Message}");
        }
    }
}

/// <summary>A file that is no scenario.</summary>
public sealed class ScenarioFormatException(string message) : Exception(message);

/// <summary>Reads the members of a scenario and says which of them is wrong.</summary>
internal sealed class ScenarioReader(JsonElement root)
{
    private const int Format = 1;

    /// <summary>How scenarios are read: as deep as values may be.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 2 * Sandbox.PlainValue.MaxDepth };

    public Scenario Read()
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ScenarioFormatException("A scenario is an object.");
        }

        if (!root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number || format.GetDouble() != Format)
        {
            throw new ScenarioFormatException($"Its `format` is not {Format}.");
        }

        var (isSkipped, skippedSteps) = ReadSkipped();
        var pattern = Text(root, "pattern", "");
        var files = Find("files") is { } list ? Texts(list, "files") : [];
        return new Scenario
        {
            Name = Text(root, "name", ""),
            Pattern = pattern,
            Files = files.Contains(pattern, StringComparer.Ordinal) ? files : [pattern, .. files],
            Export = Find("exportName") is null ? "default" : Text(root, "exportName", ""),
            Argument = Find("argument"),
            DataFiles = Find("dataFiles") is { } data ? Texts(data, "dataFiles") : [],
            DataRoot = Find("dataRoot") is null ? "" : Text(root, "dataRoot", ""),
            FetchMocks = Find("fetchMocks") is { } mocks ? ReadMocks(mocks, "fetchMocks") : [],
            Steps = Find("steps") is { } steps
                ? [.. Elements(steps, "steps").Select((step, i) => skippedSteps.Contains(i + 1) ? new ScenarioStep([], []) : ReadStep(step, $"steps[{i}]."))]
                : throw new ScenarioFormatException("It has no `steps`."),
            IsSkipped = isSkipped,
        };
    }

    private JsonElement? Find(string name) => root.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    // `true` or a reason leaves out all of it; a list names steps, by number, that are left out.
    private (bool All, HashSet<int> Steps) ReadSkipped() => Find("skipped") switch
    {
        { ValueKind: JsonValueKind.True or JsonValueKind.String } => (true, []),
        { ValueKind: JsonValueKind.Array } list => (false, [.. list.EnumerateArray().Where(number => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out _)).Select(number => number.GetInt32())]),
        _ => (false, []),
    };

    private static ScenarioStep ReadStep(JsonElement step, string where)
    {
        RequireObject(step, where);
        return new ScenarioStep(
            step.TryGetProperty("events", out var events)
                ? [.. Elements(events, where + "events").Select((sent, i) => ReadEvent(sent, $"{where}events[{i}]."))]
                : [],
            step.TryGetProperty("expect", out var expect)
                ? [.. Elements(expect, where + "expect").Select((expected, i) => ReadExpectation(expected, $"{where}expect[{i}]."))]
                : []);
    }

    private static ScenarioEvent ReadEvent(JsonElement sent, string where)
    {
        RequireObject(sent, where);
        return new ScenarioEvent(Text(sent, "stream", where), sent.TryGetProperty("payload", out var payload) ? payload : null);
    }

    private static ScenarioExpectation ReadExpectation(JsonElement expected, string where)
    {
        RequireObject(expected, where);
        return new ScenarioExpectation(
            Text(expected, "path", where),
            expected.TryGetProperty("value", out var value) ? value : throw new ScenarioFormatException($"It has no `{where}value`."));
    }

    /// <summary>Reads a list of answers.</summary>
    public static IReadOnlyList<FetchMock> ReadMocks(JsonElement list, string name) => [.. Elements(list, name).Select((mock, i) => ReadMock(mock, $"{name}[{i}]."))];

    private static FetchMock ReadMock(JsonElement mock, string where)
    {
        const int Ok = 200;
        RequireObject(mock, where);
        return new FetchMock(
            Text(mock, "urlIncludes", where),
            !mock.TryGetProperty("status", out var status) ? Ok
                : status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var code) ? code
                : throw new ScenarioFormatException($"Its `{where}status` is not a whole number."),
            mock.TryGetProperty("contentType", out _) ? Text(mock, "contentType", where) : "application/json",
            mock.TryGetProperty("body", out var body) ? (body.ValueKind == JsonValueKind.String ? TaggedJson.TextOf(body) : body.GetRawText()) : "");
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement list, string name) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new ScenarioFormatException($"Its `{name}` is not a list.");

    private static List<string> Texts(JsonElement list, string name) => [.. Elements(list, name).Select((element, i) =>
        element.ValueKind == JsonValueKind.String ? TaggedJson.TextOf(element) : throw new ScenarioFormatException($"Its `{name}[{i}]` is not a string."))];

    private static string Text(JsonElement json, string name, string where) => json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
        ? TaggedJson.TextOf(text)
        : throw new ScenarioFormatException($"Its `{where}{name}` is not a string.");

    private static void RequireObject(JsonElement json, string where)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ScenarioFormatException($"Its `{where.TrimEnd('.')}` is not an object.");
        }
    }
}
