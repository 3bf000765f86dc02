using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>What a reader made of a list or record, to be used again as far as nothing has changed.</summary>
/// <remarks>
/// Valid by identity of what it was made from, so it needs no versions: two transactions with different writes may overwrite each other's, which
/// costs time and is never wrong. Immutable, may be used by several threads.
/// </remarks>
internal sealed class Memo(PlainValue source, Schema? schema, PlainValue? result, bool isOpen)
{
    /// <summary>The stored value; the default if nothing was stored.</summary>
    public PlainValue Source { get; } = source;

    /// <summary>What it was read as, resolved.</summary>
    public Schema? Schema { get; } = schema;

    /// <summary>What the reader got; null if the value was invalid.</summary>
    public PlainValue? Result { get; } = result;

    /// <summary>Whether the result depends on more than the source, because there are links in it.</summary>
    public bool IsOpen { get; } = isOpen;

    /// <summary>For a list: what was made of its elements. For alternatives: what was made for each of them.</summary>
    public Memo?[]? Parts { get; init; }

    /// <summary>For a record: what was made of its properties.</summary>
    public Dictionary<string, Memo>? Properties { get; init; }

    /// <summary>For the root of an entity: which properties were looked at; null for the whole value.</summary>
    public IReadOnlyList<CellPath>? Looked { get; init; }

    /// <summary>Whether the result still holds, without a look at anything but the source.</summary>
    public bool Holds(PlainValue source, Schema? schema) => !IsOpen && ReferenceEquals(source, Source) && ReferenceEquals(schema, Schema);

    /// <summary>The memo of an element or an alternative.</summary>
    public Memo? Part(int index) => Parts is not null && index < Parts.Length ? Parts[index] : null;

    /// <summary>The memo of a property.</summary>
    public Memo? Property(string name) => Properties?.GetValueOrDefault(name);
}

/// <summary>The memos of one entity: for a few places in it and schemas, the oldest is dropped first.</summary>
/// <remarks>Safe for several threads: when two add at the same time one addition may get lost, which costs time only.</remarks>
internal sealed class MemoTable
{
    private const int MaxEntries = 16;

    private volatile Entry[] _entries = [];
    private int _next;

    public Memo? Find(CellPath path, Schema? schema)
    {
        foreach (var entry in _entries)
        {
            if (ReferenceEquals(entry.Memo.Schema, schema) && entry.Path.Equals(path))
            {
                return entry.Memo;
            }
        }

        return null;
    }

    public void Put(CellPath path, Memo memo)
    {
        var entries = _entries;
        var index = Array.FindIndex(entries, entry => ReferenceEquals(entry.Memo.Schema, memo.Schema) && entry.Path.Equals(path));
        if (index < 0 && entries.Length == MaxEntries)
        {
            index = (int)((uint)Interlocked.Increment(ref _next) % MaxEntries);
        }

        Entry[] changed = index < 0 ? [.. entries, new(path, memo)] : [.. entries];
        if (index >= 0)
        {
            changed[index] = new(path, memo);
        }

        _entries = changed;
    }

    private readonly record struct Entry(CellPath Path, Memo Memo);
}
