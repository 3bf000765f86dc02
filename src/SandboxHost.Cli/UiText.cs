using System.Text;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>The view of a result as a tree of what is to be seen: elements, text, and where events go.</summary>
/// <remarks>
/// Fragments and lists give way to what is in them, an instance shows its own view, and what renders as nothing is left out (specification of
/// patterns, section 7.1). Beside an event stands the path under which <c>--send</c> reaches it.
/// </remarks>
internal sealed class UiText
{
    private const string UiKey = "$UI";
    private const string NameKey = "$NAME";
    private const string Fragment = "cf-fragment";
    private const int MaxDepth = 60;
    private const int MaxText = 200;

    private readonly ResultNode _result;
    private readonly StyledText _text = new();

    private UiText(ResultNode result) => _result = result;

    /// <summary>The view of a result, below its name.</summary>
    public static StyledText Of(ResultNode result)
    {
        var ui = new UiText(result);
        if (ui.Find(result, UiKey) is not { } view)
        {
            ui._text.Append(StyledText.Dim, "The result has no [UI].").Line();
            return ui._text;
        }

        if (ui.Find(result, NameKey) is { Value: PlainValue.Text name })
        {
            ui._text.Append(StyledText.Strong, PrintableText.Escape(name.Value)).Line();
        }

        var items = new List<Item>();
        ui.AddItems(items, view, 0);
        ui.WriteItems(items, "", isTop: true);
        return ui._text;
    }

    /// <summary>An element with what is in it, or a stretch of text.</summary>
    private sealed record Item(string Head, string Rest, List<Item> Children)
    {
        public bool IsText => Head.Length == 0;
    }

    private void AddItems(List<Item> items, ResultNode node, int depth)
    {
        node = Resolve(node);
        if (depth > MaxDepth)
        {
            items.Add(new Item("…", "", []));
        }
        else if (node.Kind == ResultKind.List)
        {
            foreach (var (_, child) in node.Children)
            {
                AddItems(items, child, depth + 1);
            }
        }
        else if (ViewText.IsView(node))
        {
            AddElement(items, node, depth);
        }
        else if (node.Kind == ResultKind.Record && Find(node, UiKey) is { } view)
        {
            AddItems(items, view, depth + 1);
        }
        else if (TextOf(node) is { } text)
        {
            // Text that stands beside text is one stretch.
            if (items.Count > 0 && items[^1].IsText)
            {
                items[^1] = items[^1] with { Rest = items[^1].Rest + text };
            }
            else
            {
                items.Add(new Item("", text, []));
            }
        }
    }

    private static string? TextOf(ResultNode node) => node switch
    {
        { Value: PlainValue.Text text } => PrintableText.Escape(text.Value),
        { Value: PlainValue.Number number } => ValueText.Of(number),
        { Kind: ResultKind.Record or ResultKind.Pattern or ResultKind.Stream or ResultKind.Omitted } => $"{{{ValueText.Of(node)}}}",
        _ => null,
    };

    private void AddElement(List<Item> items, ResultNode node, int depth)
    {
        var children = new List<Item>();
        if (Find(node, "children") is { } content)
        {
            AddItems(children, content, depth + 1);
        }

        var name = Find(node, "name")?.Value is PlainValue.Text { Value: var known } ? known : "?";
        var props = Find(node, "props");
        if (name == Fragment && (props is null || Resolve(props).Children.Count == 0))
        {
            items.AddRange(children);
            return;
        }

        items.Add(new Item(name.Length == 0 ? "\"\"" : PrintableText.Escape(name), props is null ? "" : Props(Resolve(props)), children));
    }

    private string Props(ResultNode props)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in props.Children)
        {
            var shown = Resolve(value);
            text.Append(' ').Append(ValueText.Key(name));
            if (shown.Kind == ResultKind.Stream)
            {
                text.Append('→').Append(ValueText.Path(shown.Path));
            }
            else if (shown.Value is not PlainValue.Bool { Value: true })
            {
                text.Append('=').Append(ValueText.Of(shown));
            }
        }

        return text.ToString();
    }

    private void WriteItems(List<Item> items, string indent, bool isTop)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var isLast = i == items.Count - 1;
            _text.Append(StyledText.Dim, isTop ? "" : indent + (isLast ? "└─ " : "├─ "));
            var inner = isTop ? "" : indent + (isLast ? "   " : "│  ");
            if (item.IsText)
            {
                _text.Append(Cut(item.Rest)).Line();
                continue;
            }

            _text.Append(StyledText.Strong, item.Head).Append(StyledText.Dim, Cut(item.Rest));
            if (item.Children is [{ IsText: true } only])
            {
                _text.Append("  ").Append(Cut(only.Rest)).Line();
            }
            else
            {
                _text.Line();
                WriteItems(item.Children, inner, isTop: false);
            }
        }
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";

    /// <summary>What was shown above at another place is shown here again: it is to be seen twice.</summary>
    private ResultNode Resolve(ResultNode node)
    {
        if (node.Kind != ResultKind.SeenAbove || node.SameAs is not { } path)
        {
            return node;
        }

        var found = _result;
        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(found, key) is not { } next)
            {
                return node;
            }

            found = next;
        }

        return found;
    }

    private ResultNode? Find(ResultNode node, string name)
    {
        foreach (var (key, child) in node.Children)
        {
            if (key == name)
            {
                return child.Kind == ResultKind.SeenAbove && child.SameAs != node.Path ? Resolve(child) : child;
            }
        }

        return null;
    }
}
