using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>How a commit ended.</summary>
internal abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>All writes are visible. Only what really changed is listed, in the order of the first writes.</summary>
    public sealed record Committed(IReadOnlyList<CellChange> Changes) : CommitOutcome;

    /// <summary>Nothing was written, because something that was read has changed since. The work is to be done again in a new transaction.</summary>
    public sealed record Conflicted(Entity Entity) : CommitOutcome;
}

/// <summary>One entity's change.</summary>
/// <param name="Entity">Which.</param>
/// <param name="Keys">The top-level properties that changed, came or went, if the value was a record and is one; else null: the whole changed.</param>
internal sealed record CellChange(Entity Entity, IReadOnlyList<string>? Keys)
{
    /// <summary>Whether who looked at a key, or at the whole if that is null, may see something else now.</summary>
    public bool Concerns(string? key) => Keys is null || key is null || Keys.Contains(key);

    internal static CellChange Between(Entity entity, PlainValue before, PlainValue after)
    {
        if (before is not PlainValue.Record old || after is not PlainValue.Record record)
        {
            return new CellChange(entity, null);
        }

        var keys = new List<string>();
        foreach (var (name, value) in record.Span)
        {
            if (!value.Equals(old[name]))
            {
                keys.Add(name);
            }
        }

        foreach (var (name, _) in old.Span)
        {
            if (record[name] is null)
            {
                keys.Add(name);
            }
        }

        return new CellChange(entity, keys);
    }
}
