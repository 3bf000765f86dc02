using System.Globalization;
using System.Text;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>Shows values and places of a result on one line, as JavaScript would write them, and cut off where they get long.</summary>
internal static class ValueText
{
    private const int MaxLength = 120;
    private const int MaxString = 100;

    /// <summary>A value.</summary>
    public static string Of(PlainValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Cut(text);
    }

    /// <summary>What is at a place of a result, with its parts.</summary>
    public static string Of(ResultNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return Cut(text);
    }

    /// <summary>What is at a place without parts, and without the label of the instance whose result it is.</summary>
    public static string OfLeaf(ResultNode node)
    {
        var text = new StringBuilder();
        AppendContent(text, node);
        return Cut(text);
    }

    /// <summary>The name of a property as JavaScript would write it: in quotes unless it is a name.</summary>
    public static string Key(string name)
    {
        if (name.Length is > 0 and <= MaxString && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0)
        {
            return name;
        }

        var text = new StringBuilder();
        PrintableText.AppendQuoted(text, name, MaxString);
        return text.ToString();
    }

    /// <summary>Where the same thing was shown before: <c>→ members.0</c>.</summary>
    public static string Pointer(string path) => $"→ {Path(path)}";

    /// <summary>A path; the empty one is called <c>the result</c>.</summary>
    public static string Path(string path) => path.Length == 0 ? "the result" : PrintableText.Escape(path);

    private static System.Buffers.SearchValues<char> NameCharacters { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$-");

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
                PrintableText.AppendQuoted(text, content, MaxString);
                break;
            case PlainValue.List list:
                text.Append('[');
                AppendAll(text, list.Elements, static (text, element) => Append(text, element));
                text.Append(']');
                break;
            case PlainValue.Record record:
                text.Append('{');
                AppendAll(text, record.Properties, static (text, property) => Append(text.Append(Key(property.Key)).Append(": "), property.Value));
                text.Append('}');
                break;
            case PlainValue.Reference reference:
                text.Append(reference.Kind switch
                {
                    ReferenceKind.Cell => "cell",
                    ReferenceKind.Stream => "stream",
                    ReferenceKind.Pattern => "pattern",
                    ReferenceKind.Instance => "instance",
                });
                break;
            default:
                text.Append(ReferenceEquals(value, PlainValue.Null) ? "null" : "undefined");
                break;
        }
    }

    private static void Append(StringBuilder text, ResultNode node)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        if (ResultTree.InstanceOf(node) is { } label && node.Kind != ResultKind.SeenAbove)
        {
            text.Append(PrintableText.Escape(label)).Append(' ');
        }

        AppendContent(text, node);
    }

    private static void AppendContent(StringBuilder text, ResultNode node)
    {
        switch (node.Kind)
        {
            case ResultKind.Value:
                Append(text, node.Value ?? PlainValue.Undefined);
                break;
            case ResultKind.List:
                text.Append('[');
                AppendAll(text, node.Children, static (text, child) => Append(text, child.Value));
                text.Append(']');
                break;
            case ResultKind.Record when ViewText.IsView(node):
                text.Append(ViewText.OneLine(node));
                break;
            case ResultKind.Record:
                text.Append('{');
                AppendAll(text, node.Children, static (text, child) => Append(text.Append(Key(child.Key)).Append(": "), child.Value));
                text.Append('}');
                break;
            case ResultKind.Stream:
                text.Append("stream");
                break;
            case ResultKind.Pattern:
                text.Append("pattern ").Append(node.Label is { Length: > 0 } name ? PrintableText.Escape(name) : "without a name");
                break;
            case ResultKind.SeenAbove:
                text.Append(Pointer(node.SameAs ?? ""));
                break;
            case ResultKind.Omitted:
                text.Append('…');
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

    private static string Cut(StringBuilder text)
    {
        if (text.Length <= MaxLength)
        {
            return text.ToString();
        }

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.ToString(0, end) + "…";
    }
}
