using System.Text;
using System.Text.Json;

namespace SandboxHost.Sandbox;

/// <summary>Reads values from JSON text and writes them as such.</summary>
/// <remarks>
/// JSON has neither <c>undefined</c> nor references nor numbers that are not finite; writing follows <c>JSON.stringify</c>: such properties are left
/// out or become <c>null</c>. A reference has no JSON form at all, so whatever a text says, reading it never makes one.
/// </remarks>
public static class PlainValueJson
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = PlainValue.MaxDepth };

    // Strings go to programs and terminals, not into web pages.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = PlainValue.MaxDepth + 1 };

    /// <summary>Reads a JSON text.</summary>
    /// <exception cref="JsonException">It is none, is nested deeper than <see cref="PlainValue.MaxDepth"/>, or names a property twice.</exception>
    public static PlainValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), ReaderOptions);
        try
        {
            reader.Read();
            var value = ReadValue(ref reader);
            return !reader.Read() ? value : throw new JsonException("There is more after the value.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // A string with half of a surrogate pair cannot be transcoded; a property was named twice.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes a value as JSON; null if it has no JSON form, as <c>undefined</c> and references have none.</summary>
    public static string? Write(PlainValue value, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!HasForm(value))
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions with { Indented = indented }))
        {
            WriteValue(writer, value);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static PlainValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return PlainValue.True;
            case JsonTokenType.False:
                return PlainValue.False;
            case JsonTokenType.Number:
                return PlainValue.Of(reader.GetDouble());
            case JsonTokenType.String:
                return PlainValue.Of(reader.GetString()!); // the token is a string
            case JsonTokenType.StartArray:
                var elements = new List<PlainValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    elements.Add(ReadValue(ref reader));
                }

                return PlainValue.Of(elements);
            case JsonTokenType.StartObject:
                var properties = new List<KeyValuePair<string, PlainValue>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!; // the token is a property's name
                    reader.Read();
                    properties.Add(new(name, ReadValue(ref reader)));
                }

                return PlainValue.Of(properties);
            default:
                return PlainValue.Null;
        }
    }

    private static bool HasForm(PlainValue value) => value is not PlainValue.Reference && !ReferenceEquals(value, PlainValue.Undefined);

    private static void WriteValue(Utf8JsonWriter writer, PlainValue value)
    {
        switch (value)
        {
            case PlainValue.Bool boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case PlainValue.Number number when double.IsFinite(number.Value):
                writer.WriteNumberValue(number.Value);
                break;
            case PlainValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case PlainValue.List list:
                writer.WriteStartArray();
                foreach (var element in list.Elements)
                {
                    WriteValue(writer, element);
                }

                writer.WriteEndArray();
                break;
            case PlainValue.Record record:
                writer.WriteStartObject();
                foreach (var (name, property) in record.Properties)
                {
                    if (HasForm(property))
                    {
                        writer.WritePropertyName(name);
                        WriteValue(writer, property);
                    }
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
