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
/// <param name="Before">What was read there.</param>
/// <param name="After">What is read there now, which is something else.</param>
internal sealed record CellChange(Entity Entity, PlainValue Before, PlainValue After)
{
    /// <summary>Whether who looked at a place in the value sees something else now.</summary>
    public bool Concerns(CellPath path)
    {
        var (before, after) = (Before, After);
        foreach (var key in path.Keys)
        {
            if (ReferenceEquals(before, after))
            {
                return false;
            }

            if (before is CellLink || after is CellLink || before.GetType() != after.GetType())
            {
                // Who looks further comes to another entity now, or what was looked into is no longer of the kind that it was.
                return true;
            }

            (before, after) = (Nodes.Child(before, key), Nodes.Child(after, key));
        }

        return !before.Equals(after);
    }
}
