using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>The order of properties in what comes from outside: arguments, defaults, initial values, events.</summary>
/// <remarks>Indices come first, by number; then names by their UTF-16 units. Authors saw this order in the system their patterns were written for.</remarks>
internal static class ValueOrder
{
    private static readonly Comparer<KeyValuePair<string, PlainValue>> ByKey =
        Comparer<KeyValuePair<string, PlainValue>>.Create((one, other) => Compare(one.Key, other.Key));

    /// <summary>The same content with the properties of all records sorted; the same value if they are.</summary>
    public static PlainValue Sort(PlainValue value) => value switch
    {
        PlainValue.List list => Sort(list),
        PlainValue.Record record => Sort(record),
        _ => value,
    };

    private static PlainValue.List Sort(PlainValue.List list)
    {
        PlainValue[]? changed = null;
        for (var i = 0; i < list.Span.Length; i++)
        {
            var element = Sort(list.Span[i]);
            if (!ReferenceEquals(element, list.Span[i]))
            {
                changed ??= list.Span.ToArray();
                changed[i] = element;
            }
        }

        return changed is null ? list : PlainValue.Of(changed);
    }

    private static PlainValue.Record Sort(PlainValue.Record record)
    {
        var isChanged = false;
        var properties = new KeyValuePair<string, PlainValue>[record.Span.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            var (name, value) = record.Span[i];
            properties[i] = new(name, Sort(value));
            isChanged |= !ReferenceEquals(properties[i].Value, value) || (i > 0 && Compare(properties[i - 1].Key, name) > 0);
        }

        if (!isChanged)
        {
            return record;
        }

        Array.Sort(properties, ByKey);
        return PlainValue.Of(properties);
    }

    private static int Compare(string one, string other)
    {
        var (index, otherIndex) = (CellPath.IndexOf(one), CellPath.IndexOf(other));
        return index >= 0 && otherIndex >= 0 ? index.CompareTo(otherIndex)
            : index >= 0 ? -1
            : otherIndex >= 0 ? 1
            : string.CompareOrdinal(one, other);
    }
}
