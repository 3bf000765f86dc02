using System.Text;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>Shows a view (what JSX became) as markup, one element to a line.</summary>
internal static class ViewText
{
    private const int MaxLineLength = 120;

    /// <summary>Whether a place holds a view: <c>{ type: "vnode", name, props, children }</c>.</summary>
    public static bool IsView(ResultNode node) => node.Kind == ResultKind.Record && Find(node, "type")?.Value is PlainValue.Text { Value: "vnode" };

    /// <summary>Writes the view; its first line continues the one that was begun.</summary>
    public static void Write(StyledText text, string indent, ResultNode view)
    {
        var lines = new List<string>();
        AddLines(lines, "", view);
        foreach (var (index, line) in lines.Index())
        {
            text.Append(StyledText.Dim, index == 0 ? "" : indent + "  ").Append(line).Line();
        }
    }

    /// <summary>The view on one line.</summary>
    public static string OneLine(ResultNode view)
    {
        var lines = new List<string>();
        AddLines(lines, "", view);
        return string.Concat(lines.Select(line => line.TrimStart()));
    }

    private static void AddLines(List<string> lines, string indent, ResultNode node)
    {
        if (!IsView(node))
        {
            AddContent(lines, indent, node);
            return;
        }

        var name = Find(node, "name")?.Value is PlainValue.Text { Value: var known } ? PrintableText.Escape(known) : "?";
        var open = $"<{name}{Props(Find(node, "props"))}";
        if (Find(node, "children") is not { } children || children is { Kind: ResultKind.List, Children.Count: 0 })
        {
            lines.Add($"{indent}{open} />");
            return;
        }

        var inner = new List<string>();
        AddContent(inner, indent + "  ", children);
        if (inner.Count == 0)
        {
            lines.Add($"{indent}{open}></{name}>");
            return;
        }

        if (inner.Count == 1 && inner[0].TrimStart() is var only && indent.Length + open.Length + only.Length + name.Length + 4 <= MaxLineLength && !IsView(children))
        {
            lines.Add($"{indent}{open}>{only}</{name}>");
            return;
        }

        lines.Add($"{indent}{open}>");
        lines.AddRange(inner);
        lines.Add($"{indent}</{name}>");
    }

    // Text that stands beside other text is shown with it, and elements on lines of their own.
    private static void AddContent(List<string> lines, string indent, ResultNode node)
    {
        var run = new StringBuilder();
        AddContent(lines, indent, run, node);
        Flush(lines, indent, run);
    }

    private static void AddContent(List<string> lines, string indent, StringBuilder run, ResultNode node)
    {
        if (IsView(node))
        {
            Flush(lines, indent, run);
            AddLines(lines, indent, node);
        }
        else if (node.Kind == ResultKind.List)
        {
            foreach (var (_, child) in node.Children)
            {
                AddContent(lines, indent, run, child);
            }
        }
        else if (node.Value is PlainValue.Text text)
        {
            run.Append(PrintableText.Escape(text.Value));
        }
        else if (node.Value is PlainValue.Number)
        {
            run.Append(ValueText.Of(node));
        }
        else if (node.Kind != ResultKind.Value)
        {
            run.Append('{').Append(ValueText.Of(node)).Append('}');
        }
    }

    private static void Flush(List<string> lines, string indent, StringBuilder run)
    {
        if (run.Length > MaxLineLength)
        {
            run.Length = MaxLineLength;
            run.Append('…');
        }

        if (run.Length > 0)
        {
            lines.Add(indent + run);
            run.Clear();
        }
    }

    private static string Props(ResultNode? props)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in props?.Children ?? [])
        {
            text.Append(' ').Append(ValueText.Key(name)).Append('=');
            if (value.Value is PlainValue.Text)
            {
                text.Append(ValueText.Of(value));
            }
            else
            {
                text.Append('{').Append(ValueText.Of(value)).Append('}');
            }
        }

        return text.ToString();
    }

    private static ResultNode? Find(ResultNode node, string name)
    {
        foreach (var (key, child) in node.Children)
        {
            if (key == name)
            {
                return child;
            }
        }

        return null;
    }
}
