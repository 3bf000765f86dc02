using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox;

/// <summary>Shows values to people: as JavaScript would write them, and cut off where they get long.</summary>
internal static class PlainValueText
{
    private const int MaxLength = 200;

    public static string Show(PlainValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.Length <= MaxLength ? text.ToString() : string.Concat(text.ToString(0, MaxLength), "…");
    }

    private static void Append(StringBuilder text, PlainValue value)
    {
        // What is longer is not shown, so it need not be written.
        if (text.Length > MaxLength)
        {
            return;
        }

        switch (value)
        {
            case PlainValue.Bool boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case PlainValue.Number number:
                text.Append(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case PlainValue.Text { Value: var content }:
                text.Append('"').Append(content.AsSpan(0, Math.Min(content.Length, MaxLength))).Append('"');
                break;
            case PlainValue.List list:
                text.Append('[');
                AppendAll(text, list.Elements, static (text, element) => Append(text, element));
                text.Append(']');
                break;
            case PlainValue.Record record:
                text.Append('{');
                AppendAll(text, record.Properties, static (text, property) => Append(text.Append(property.Key).Append(": "), property.Value));
                text.Append('}');
                break;
            case PlainValue.Reference reference:
                text.Append('<').Append(reference.Kind switch
                {
                    ReferenceKind.Cell => "cell",
                    ReferenceKind.Stream => "stream",
                    ReferenceKind.Pattern => "pattern",
                    ReferenceKind.Instance => "instance",
                }).Append('>');
                break;
            default:
                text.Append(ReferenceEquals(value, PlainValue.Null) ? "null" : "undefined");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IReadOnlyList<T> items, Action<StringBuilder, T> append)
    {
        for (var i = 0; i < items.Count && text.Length <= MaxLength; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            append(text, items[i]);
        }
    }
}
