using System.Globalization;
using SandboxHost.Runtime.Cells;
using SandboxHost.Runtime.Graph;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>A place in a result, as a person wants to see it: what is there, and where it came from.</summary>
public sealed class ResultNode
{
    private const int MaxDepth = 40;
    private const int MaxNodes = 20_000;

    private ResultNode(ResultKind kind, string path)
    {
        Kind = kind;
        Path = path;
    }

    /// <summary>What is at the place.</summary>
    public ResultKind Kind { get; }

    /// <summary>The way to it from the result.</summary>
    public string Path { get; }

    /// <summary>The value, for <see cref="ResultKind.Value"/>.</summary>
    public PlainValue? Value { get; private init; }

    /// <summary>The parts, for lists and records.</summary>
    public IReadOnlyList<KeyValuePair<string, ResultNode>> Children { get; private init; } = [];

    /// <summary>The instance whose result this is: <c>Record 3f2a91c0</c>; for a pattern its name; else null.</summary>
    public string? Label { get; private init; }

    /// <summary>For <see cref="ResultKind.SeenAbove"/>, where the same thing was shown already.</summary>
    public string? SameAs { get; private init; }

    internal static ResultNode Inspect(GraphHost host, Instance instance)
    {
        var seen = new Dictionary<Entity, string>();
        var count = 0;
        return Inspect(host, new CellLink(instance.Entity), "", seen, 0, ref count);
    }

    private static ResultNode Inspect(GraphHost host, CellLink link, string path, Dictionary<Entity, string> seen, int depth, ref int count)
    {
        var place = Walk.To(host.Store, link, LastLinks.Follow);
        if (place.IsStream)
        {
            return new ResultNode(ResultKind.Stream, path);
        }

        // What is not there is shown as what the link on the way says to read instead.
        var content = Nodes.IsUndefined(place.Content) && place.Default is { } @default ? @default : place.Content;
        var instance = place.Path.IsRoot ? host.InstanceOf(place.Entity) : null;
        if (place.Path.IsRoot && Nodes.IsContainer(content) && !seen.TryAdd(place.Entity, path))
        {
            return new ResultNode(ResultKind.SeenAbove, path) { SameAs = seen[place.Entity], Label = instance?.Label };
        }

        var label = instance?.Label;
        if (++count > MaxNodes || depth > MaxDepth)
        {
            return new ResultNode(ResultKind.Omitted, path) { Label = label };
        }

        var here = new CellLink(place.Entity, place.Path, @default: place.Default);
        switch (content)
        {
            case PlainValue.List list:
                var elements = new List<KeyValuePair<string, ResultNode>>();
                for (var i = 0; i < list.Elements.Count; i++)
                {
                    var key = i.ToString(CultureInfo.InvariantCulture);
                    elements.Add(new(key, Inspect(host, here.Child(key), Join(path, key), seen, depth + 1, ref count)));
                }

                return new ResultNode(ResultKind.List, path) { Children = elements, Label = label };
            case PlainValue.Record record:
                var properties = new List<KeyValuePair<string, ResultNode>>();
                foreach (var (name, _) in record.Properties)
                {
                    properties.Add(new(name, Inspect(host, here.Child(name), Join(path, name), seen, depth + 1, ref count)));
                }

                return new ResultNode(ResultKind.Record, path) { Children = properties, Label = label };
            case PatternReference pattern:
                return new ResultNode(ResultKind.Pattern, path) { Label = pattern.Name };
            default:
                return new ResultNode(ResultKind.Value, path) { Value = content, Label = label };
        }
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}

/// <summary>What is at a place of a result.</summary>
public enum ResultKind
{
    /// <summary>A value without parts.</summary>
    Value,
    /// <summary>A list.</summary>
    List,
    /// <summary>A record.</summary>
    Record,
    /// <summary>A stream: events can be sent there.</summary>
    Stream,
    /// <summary>A pattern, as a value.</summary>
    Pattern,
    /// <summary>The same thing as at another place.</summary>
    SeenAbove,
    /// <summary>More than can be shown.</summary>
    Omitted,
}
