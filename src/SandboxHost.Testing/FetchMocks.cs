using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Runtime;

namespace SandboxHost.Testing;

/// <summary>Answers requests of patterns from a list, and refuses all others. There is no network behind it.</summary>
internal sealed class FetchMocks(IReadOnlyList<FetchMock> mocks)
{
    private const int FirstStatusOfSuccess = 200;
    private const int FirstStatusOfRedirection = 300;

    /// <summary>Options that grant the powers which answer from a list, beside those that they grant already.</summary>
    public static PatternHostOptions Grant(PatternHostOptions options, IReadOnlyList<FetchMock> mocks) => mocks.Count == 0 ? options
        : options with { Powers = options.Powers.Concat(new FetchMocks(mocks).ToPowers()).DistinctBy(power => power.Key).ToDictionary() };

    /// <summary>The powers that answer from the list.</summary>
    public IEnumerable<KeyValuePair<string, Power>> ToPowers()
    {
        foreach (var name in (string[])["fetchJson", "fetchJsonUnchecked", "fetchData"])
        {
            yield return new(name, (request, _) => Task.FromResult(ParseBody(Answer(request))));
        }

        foreach (var name in (string[])["fetchText", "streamData"])
        {
            yield return new(name, (request, _) => Task.FromResult<JsonNode?>(Answer(request).Body));
        }

        yield return new("fetchProgram", (request, _) =>
        {
            var main = new Uri(UrlOf(request), UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } url ? url.AbsolutePath : "/main.tsx";
            return Task.FromResult<JsonNode?>(new JsonObject
            {
                ["files"] = new JsonArray(new JsonObject { ["name"] = main, ["contents"] = Answer(request).Body }),
                ["main"] = main,
            });
        });
    }

    private FetchMock Answer(PowerRequest request)
    {
        var url = UrlOf(request);
        var mock = mocks.FirstOrDefault(mock => url.Contains(mock.UrlIncludes, StringComparison.Ordinal))
            ?? throw new PowerException($"not granted: {request.Name} of an address without an answer");
        return mock.Status is >= FirstStatusOfSuccess and < FirstStatusOfRedirection ? mock : throw new PowerException($"HTTP {mock.Status}");
    }

    private static string UrlOf(PowerRequest request)
    {
        var argument = request.Argument;
        var url = argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("url", out var member) ? member : argument;
        return url.ValueKind == JsonValueKind.String ? url.GetString()! : ""; // it is a string
    }

    private static JsonNode? ParseBody(FetchMock mock)
    {
        try
        {
            return JsonNode.Parse(mock.Body);
        }
        catch (JsonException)
        {
            throw new PowerException("The answer is not JSON.");
        }
    }
}
