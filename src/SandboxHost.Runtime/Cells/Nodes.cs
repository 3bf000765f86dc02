using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Single steps on stored values, which are trees of lists and records with links at their ends.</summary>
internal static class Nodes
{
    /// <summary>How many elements a list may have.</summary>
    public const int MaxListLength = 100_000;

    /// <summary>How many links in a row may be followed.</summary>
    public const int MaxHops = 1_000;

    public static bool IsUndefined(PlainValue value) => ReferenceEquals(value, PlainValue.Undefined);

    /// <summary>Whether the value has an inside.</summary>
    public static bool IsContainer(PlainValue value) => value is PlainValue.List or PlainValue.Record;

    /// <summary>The property or element of a value; <c>undefined</c> if it has none of that name. The length of lists and texts can be read.</summary>
    public static PlainValue Child(PlainValue value, string key) => value switch
    {
        PlainValue.Record record => record[key] ?? PlainValue.Undefined,
        PlainValue.List list => CellPath.IndexOf(key) is var index and >= 0
            ? index < list.Span.Length ? list.Span[index] : PlainValue.Undefined
            : key == "length" ? PlainValue.Of(list.Span.Length) : PlainValue.Undefined,
        PlainValue.Text text when key == "length" => PlainValue.Of(text.Value.Length),
        _ => PlainValue.Undefined,
    };

    /// <summary>Whether readers cannot tell the two apart, without looking into lists and records.</summary>
    public static bool IsSame(PlainValue one, PlainValue other) =>
        ReferenceEquals(one, other) || (one.Depth == 0 && other.Depth == 0 && one.Equals(other));

    /// <exception cref="CellException">It gets too long or too deep.</exception>
    public static PlainValue.List List(PlainValue[] elements)
    {
        if (elements.Length > MaxListLength)
        {
            throw new CellException($"A list has at most {MaxListLength} elements.");
        }

        foreach (var element in elements)
        {
            CheckDepth(element);
        }

        return PlainValue.Of(elements);
    }

    /// <exception cref="CellException">It gets too deep.</exception>
    public static PlainValue.Record Record(IReadOnlyCollection<KeyValuePair<string, PlainValue>> properties)
    {
        foreach (var (_, value) in properties)
        {
            CheckDepth(value);
        }

        return PlainValue.Of(properties);
    }

    /// <summary>The value with something else in one place. <c>undefined</c> removes a property and empties an element.</summary>
    /// <exception cref="CellException">On the way is something without properties.</exception>
    public static PlainValue Replace(PlainValue root, CellPath path, PlainValue content)
    {
        var outer = new PlainValue[path.Length];
        var node = root;
        for (var i = 0; i < path.Length; i++)
        {
            outer[i] = node;
            node = IsUndefined(node) ? node : Child(node, path[i]);
        }

        if (IsUndefined(content) && IsUndefined(node))
        {
            // There is nothing to take away, so nothing is made on the way to it.
            return root;
        }

        var result = Reconcile(content, node);
        for (var i = path.Length - 1; i >= 0 && !ReferenceEquals(result, node); i--)
        {
            node = outer[i];
            result = WithChild(node, path[i], result);
        }

        return ReferenceEquals(result, node) ? root : result;
    }

    /// <summary>The new value made of as much of the old one as is equal, so that what was made of the old one remains of use.</summary>
    public static PlainValue Reconcile(PlainValue value, PlainValue old)
    {
        if (ReferenceEquals(value, old))
        {
            return old;
        }

        return (value, old) switch
        {
            (PlainValue.List list, PlainValue.List oldList) => Reconcile(list, oldList),
            (PlainValue.Record record, PlainValue.Record oldRecord) => Reconcile(record, oldRecord),
            _ => value.Depth == 0 && value.Equals(old) ? old : value,
        };
    }

    /// <summary>What authors call this kind of value.</summary>
    public static string Describe(PlainValue value) => value switch
    {
        PlainValue.Bool => "a boolean",
        PlainValue.Number => "a number",
        PlainValue.Text => "a string",
        PlainValue.List => "an array",
        PlainValue.Record => "an object",
        PlainValue.Reference { Kind: ReferenceKind.Cell } => "a cell",
        PlainValue.Reference { Kind: ReferenceKind.Stream } => "a stream",
        PlainValue.Reference => "a pattern",
        _ => ReferenceEquals(value, PlainValue.Null) ? "null" : "undefined",
    };

    private static PlainValue.List Reconcile(PlainValue.List list, PlainValue.List old)
    {
        PlainValue[]? changed = null;
        var elements = list.Span;
        var oldElements = old.Span;
        var isOld = elements.Length == oldElements.Length;
        var common = Math.Min(elements.Length, oldElements.Length);
        for (var i = 0; i < common; i++)
        {
            if (ReferenceEquals(elements[i], oldElements[i]))
            {
                continue;
            }

            var element = Reconcile(elements[i], oldElements[i]);
            isOld &= ReferenceEquals(element, oldElements[i]);
            if (!ReferenceEquals(element, elements[i]))
            {
                changed ??= elements.ToArray();
                changed[i] = element;
            }
        }

        return isOld ? old : changed is null ? list : PlainValue.Of(changed);
    }

    private static PlainValue.Record Reconcile(PlainValue.Record record, PlainValue.Record old)
    {
        KeyValuePair<string, PlainValue>[]? changed = null;
        var isOld = record.Span.Length == old.Span.Length;
        for (var i = 0; i < record.Span.Length; i++)
        {
            var (name, value) = record.Span[i];
            if (old[name] is not { } oldValue)
            {
                isOld = false;
                continue;
            }

            var property = Reconcile(value, oldValue);
            isOld &= ReferenceEquals(property, oldValue);
            if (!ReferenceEquals(property, value))
            {
                changed ??= record.Span.ToArray();
                changed[i] = new(name, property);
            }
        }

        return isOld ? old : changed is null ? record : PlainValue.Of(changed);
    }

    private static PlainValue WithChild(PlainValue container, string key, PlainValue child)
    {
        switch (container)
        {
            case PlainValue.Record record:
                return WithProperty(record, key, child);
            case PlainValue.List list:
                return WithElement(list, key, child);
            default:
                return IsUndefined(container)
                    ? Record([new(key, child)])
                    : throw new CellException($"`{key}` cannot be set, because {Describe(container)} has no properties.");
        }
    }

    private static PlainValue.Record WithProperty(PlainValue.Record record, string key, PlainValue child)
    {
        var properties = new List<KeyValuePair<string, PlainValue>>(record.Span.Length + 1);
        var isFound = false;
        foreach (var property in record.Span)
        {
            if (property.Key != key)
            {
                properties.Add(property);
                continue;
            }

            isFound = true;
            if (!IsUndefined(child))
            {
                properties.Add(new(key, child));
            }
        }

        if (!isFound && !IsUndefined(child))
        {
            properties.Add(new(key, child));
        }

        return Record(properties);
    }

    private static PlainValue.List WithElement(PlainValue.List list, string key, PlainValue child)
    {
        var index = CellPath.IndexOf(key);
        if (index < 0)
        {
            throw new CellException($"`{key}` cannot be set: an array has elements only, called 0, 1, 2 and so on.");
        }

        if (index >= MaxListLength)
        {
            throw new CellException($"Element {key} cannot be set: a list has at most {MaxListLength} elements.");
        }

        var elements = new PlainValue[Math.Max(list.Span.Length, index + 1)];
        list.Span.CopyTo(elements);
        elements.AsSpan(list.Span.Length).Fill(PlainValue.Undefined);
        elements[index] = child;
        return List(elements);
    }

    private static void CheckDepth(PlainValue child)
    {
        if (child.Depth >= PlainValue.MaxDepth)
        {
            throw new CellException($"The value would be nested deeper than {PlainValue.MaxDepth} levels.");
        }
    }
}
