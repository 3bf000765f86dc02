using System.Buffers;
using System.Numerics;
using System.Text.Json;

namespace SandboxHost.Compiler.Types;

/// <summary>A value that is not a constant, or would be too large as one.</summary>
internal sealed class NotConstant
{
    private NotConstant()
    {
    }

    public static NotConstant Instance { get; } = new();
}

/// <summary>The constant <c>undefined</c>.</summary>
internal sealed class Undefined
{
    private Undefined()
    {
    }

    public static Undefined Instance { get; } = new();
}

/// <summary>Constants as JSON.</summary>
/// <remarks>
/// A constant is null, a <see cref="bool"/>, a <see cref="double"/>, a <see cref="BigInteger"/>, a <see cref="string"/>, <see cref="Undefined"/>, a list of constants, or an
/// ordered dictionary of them.
/// </remarks>
internal static class JsonForms
{
    /// <summary>How many bytes of JSON a default may be.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>How deep a default may be nested.</summary>
    public const int MaxDepth = 100;

    /// <summary>Makes JSON of a constant. False if it has no JSON, as <c>NaN</c>, or is too large or deep.</summary>
    public static bool TryGetElement(object? value, out JsonElement element)
    {
        element = default;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = MaxDepth + 1, SkipValidation = true });
        if (!TryWrite(writer, value, 0))
        {
            return false;
        }

        writer.Flush();
        element = JsonElement.Parse(buffer.WrittenSpan, new JsonDocumentOptions { MaxDepth = MaxDepth + 1 });
        return true;
    }

    private static bool TryWrite(Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > MaxDepth || writer.BytesCommitted + writer.BytesPending > MaxLength)
        {
            return false;
        }

        switch (value)
        {
            case null or Undefined:
                writer.WriteNullValue();
                return true;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                return true;
            case double number when double.IsFinite(number):
                writer.WriteRawValue(JavaScriptNumber.Format(number));
                return true;
            case BigInteger integer:
                writer.WriteRawValue(integer.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case List<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    if (!TryWrite(writer, item, depth + 1))
                    {
                        return false;
                    }
                }

                writer.WriteEndArray();
                return true;
            case OrderedDictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    if (member is Undefined)
                    {
                        continue;
                    }

                    writer.WritePropertyName(name);
                    if (!TryWrite(writer, member, depth + 1))
                    {
                        return false;
                    }
                }

                writer.WriteEndObject();
                return true;
            default:
                return false;
        }
    }
}
