using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Sandbox;

namespace SandboxHost.Testing;

/// <summary>JSON in which <c>{"$tag": …}</c> stands for what JSON has no words for: <c>undefined</c>, <c>NaN</c>, a hole in an array.</summary>
/// <remarks>The forms of <c>scenarios.md</c>. Those for values that cannot cross the boundary of a sandbox are refused by name.</remarks>
public static class TaggedJson
{
    private const string Tag = "$tag";

    /// <summary>How results are written: on one line, as deep as values may be, characters as they are and not as escapes. No text for web pages.</summary>
    public static JsonSerializerOptions TextOptions { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2 * PlainValue.MaxDepth,
    };

    /// <summary>What a JSON value stands for.</summary>
    /// <exception cref="TaggedJsonException">It has a tag that stands for nothing which can be sent, or the form of the tag is wrong.</exception>
    public static PlainValue Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True:
                return PlainValue.True;
            case JsonValueKind.False:
                return PlainValue.False;
            case JsonValueKind.Number:
                return PlainValue.Of(json.GetDouble());
            case JsonValueKind.String:
                return PlainValue.Of(TextOf(json));
            case JsonValueKind.Array:
                return PlainValue.Of(json.EnumerateArray().Select(Read));
            case JsonValueKind.Object when json.TryGetProperty(Tag, out var tag):
                return ReadTagged(json, tag);
            case JsonValueKind.Object:
                return ReadRecord(json.EnumerateObject().Select(property => (property.Name, property.Value)));
            default:
                return PlainValue.Null;
        }
    }

    private static PlainValue.Record ReadRecord(IEnumerable<(string Name, JsonElement Value)> properties)
    {
        // As in JavaScript, the last of several properties of one name counts.
        var values = new Dictionary<string, PlainValue>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            values[name] = Read(value);
        }

        return PlainValue.Of(values);
    }

    private static PlainValue ReadTagged(JsonElement json, JsonElement tag)
    {
        switch (tag.ValueKind == JsonValueKind.String ? TextOf(tag) : null)
        {
            case "undefined" or "hole":
                return PlainValue.Undefined;
            case "number":
                return PlainValue.Of(Member(json, "value") switch
                {
                    { ValueKind: JsonValueKind.String } text when text.ValueEquals("NaN") => double.NaN,
                    { ValueKind: JsonValueKind.String } text when text.ValueEquals("Infinity") => double.PositiveInfinity,
                    { ValueKind: JsonValueKind.String } text when text.ValueEquals("-Infinity") => double.NegativeInfinity,
                    { ValueKind: JsonValueKind.String } text when text.ValueEquals("-0") => -0.0,
                    var other => throw new TaggedJsonException($"{other.GetRawText()} is no number that needs a tag."),
                });
            case "object":
                return ReadRecord(ReadEntries(Member(json, "entries")));
            case { } name:
                throw new TaggedJsonException($"The value tagged `{name}` cannot be sent across the boundary of a sandbox.");
            default:
                throw new TaggedJsonException($"A tag is a string, and not {tag.GetRawText()}.");
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> ReadEntries(JsonElement entries)
    {
        if (entries.ValueKind != JsonValueKind.Array)
        {
            throw new TaggedJsonException("The entries of a value tagged `object` are a list.");
        }

        foreach (var entry in entries.EnumerateArray())
        {
            yield return entry.ValueKind == JsonValueKind.Array && entry.GetArrayLength() == 2 && entry[0].ValueKind == JsonValueKind.String
                ? (TextOf(entry[0]), entry[1])
                : throw new TaggedJsonException("Each entry of a value tagged `object` is a list of a name and a value.");
        }
    }

    /// <summary>A string of JSON.</summary>
    /// <exception cref="TaggedJsonException">There is half of a surrogate pair in it, which the JSON of this host does not hold.</exception>
    internal static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString()!; // it is a string
        }
        catch (InvalidOperationException)
        {
            throw new TaggedJsonException($"The string {json.GetRawText()} has half of a surrogate pair in it.");
        }
    }

    private static JsonElement Member(JsonElement json, string name) => json.TryGetProperty(name, out var member)
        ? member
        : throw new TaggedJsonException($"A value tagged `{json.GetProperty(Tag).GetString()}` has a member `{name}`.");

    /// <summary>The form of a value; a reference, which has none, is described.</summary>
    public static JsonNode? Write(PlainValue value)
    {
        switch (value)
        {
            case PlainValue.Bool boolean:
                return JsonValue.Create(boolean.Value);
            case PlainValue.Number { Value: var number }:
                return double.IsFinite(number) && !(number == 0 && double.IsNegative(number)) ? JsonValue.Create(number) : WriteTag("number", ("value", NameOf(number)));
            case PlainValue.Text text:
                return JsonValue.Create(text.Value);
            case PlainValue.List list:
                return new JsonArray([.. list.Elements.Select(Write)]);
            case PlainValue.Record record when record.Properties.Any(property => property.Key is Tag or "__proto__"):
                return WriteTag("object", ("entries", new JsonArray([.. record.Properties.Select(property => (JsonNode)new JsonArray(property.Key, Write(property.Value)))])));
            case PlainValue.Record record:
                return new JsonObject(record.Properties.Select(property => KeyValuePair.Create(property.Key, Write(property.Value))));
            case PlainValue.Reference { Kind: var kind }:
                return JsonValue.Create($"a {kind.ToString().ToLowerInvariant()}");
            default:
                return ReferenceEquals(value, PlainValue.Undefined) ? WriteTag("undefined") : null;
        }
    }

    private static string NameOf(double number) => number == 0 ? "-0" : number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject WriteTag(string tag, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject { [Tag] = tag };
        foreach (var (name, value) in members)
        {
            json[name] = value;
        }

        return json;
    }
}

/// <summary>A tagged value that stands for nothing which can be sent or compared.</summary>
public sealed class TaggedJsonException(string message) : Exception(message);
