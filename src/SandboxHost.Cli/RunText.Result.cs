using SandboxHost.Runtime;

namespace SandboxHost.Cli;

// The result as a tree, with the instances in it and where the same thing was shown before.
internal sealed partial class RunText
{
    private const int MaxChildren = 50;

    private void WriteResult()
    {
        if (_report.Result is { } result)
        {
            _text.Line().Append(StyledText.Strong, "Result").Line();
            WriteNode("", "", "", result);
        }
    }

    private void WriteNode(string branch, string indent, string key, ResultNode node)
    {
        _text.Append(StyledText.Dim, branch).Append(key.Length == 0 ? "" : $"{key}:");
        var gap = key.Length == 0 ? "" : " ";
        if (ResultTree.InstanceOf(node) is { } label && node.Kind != ResultKind.SeenAbove)
        {
            _text.Append(gap).Append(StyledText.Strong, PrintableText.Escape(label)).Append(StyledText.Dim, MadeBy(label));
            gap = " ";
        }

        switch (node.Kind)
        {
            case ResultKind.Record when ViewText.IsView(node):
                _text.Append(gap);
                ViewText.Write(_text, indent, node);
                return;
            case ResultKind.Record:
                _text.Append(node.Children.Count == 0 ? gap + "{}" : "");
                break;
            case ResultKind.List:
                _text.Append(gap).Append(node.Children.Count == 0 ? "[]" : $"[{node.Children.Count}]");
                break;
            case ResultKind.Stream:
                _text.Append(gap).Append(StyledText.Notable, "stream");
                break;
            case ResultKind.SeenAbove:
                _text.Append(gap).Append(ValueText.Pointer(node.SameAs ?? "")).Append(StyledText.Dim, node.Label is { } seen ? $" ({PrintableText.Escape(seen)})" : "");
                break;
            case ResultKind.Pattern or ResultKind.Value or ResultKind.Omitted:
                _text.Append(gap).Append(ValueText.OfLeaf(node));
                break;
        }

        _text.Line();
        WriteChildren(indent, node);
    }

    private void WriteChildren(string indent, ResultNode node)
    {
        var shown = Math.Min(node.Children.Count, MaxChildren);
        for (var i = 0; i < shown; i++)
        {
            var (name, child) = node.Children[i];
            var isLast = i == node.Children.Count - 1;
            WriteNode(indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "), ValueText.Key(name), child);
        }

        if (shown < node.Children.Count)
        {
            _text.Append(StyledText.Dim, $"{indent}└─ … {node.Children.Count - shown} more (`--get {ValueText.Path(node.Path)}` has them all)").Line();
        }
    }

    private string MadeBy(string label) =>
        _report.MadeBy.GetValueOrDefault(label) is var number and > 0 ? $" (made by event {number})" : "";
}
