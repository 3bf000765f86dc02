using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>What one run of a function made, in order: cells, nodes and instances, which live as long as their owner or until the next run.</summary>
/// <remarks>
/// Identities follow from the scope's and from the order in which things were made, so a second run of the same function finds the
/// things of the first in their places (specification of patterns, section 5.5). Used on the host's thread.
/// </remarks>
internal sealed class Scope(EntityId id, Instance owner)
{
    /// <summary>What identities of the things in it are derived from.</summary>
    public EntityId Id { get; } = id;

    /// <summary>The instance on whose behalf they run.</summary>
    public Instance Owner { get; } = owner;

    /// <summary>The things, each at the place where it was made.</summary>
    public List<ScopeItem> Items { get; private set; } = [];

    /// <summary>Instances that were given a name with <c>.for(cause)</c>, by that name.</summary>
    public IReadOnlyDictionary<PlainValue, Instance> Named { get; private set; } = new Dictionary<PlainValue, Instance>();

    /// <summary>Puts the things of a new run in place of those of the last.</summary>
    /// <returns>Things that the new run did not make again.</returns>
    public List<ScopeItem> Replace(List<ScopeItem> items, IReadOnlyDictionary<PlainValue, Instance>? named = null)
    {
        var kept = items.ToHashSet();
        var dropped = Items.FindAll(item => !kept.Contains(item));
        Items = items;
        Named = named ?? Named;
        return dropped;
    }
}

/// <summary>Something that a scope owns.</summary>
internal abstract class ScopeItem
{
    /// <summary>The entity through which the others see it: the cell, the output, the stream, the result.</summary>
    public abstract Entity Entity { get; }
}

/// <summary>A cell that a pattern made.</summary>
internal sealed class CellItem(Entity entity) : ScopeItem
{
    public override Entity Entity { get; } = entity;
}
