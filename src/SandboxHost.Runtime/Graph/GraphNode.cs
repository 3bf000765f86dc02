using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>A computation in the graph: reads cells, yields one, and runs again when what it read has changed.</summary>
/// <remarks>
/// Nodes run in the order of their height, so that everything which a node reads is up to date when it runs: nobody sees a mixture of old
/// and new. A node that nevertheless meets one which has yet to run is started again after it. Used on the host's thread.
/// </remarks>
internal abstract class GraphNode(Instance instance, Entity output) : ScopeItem
{
    private readonly HashSet<Dependency> _dependencies = [];
    private long _runs;

    /// <summary>The instance on whose behalf it runs.</summary>
    public Instance Instance { get; } = instance;

    /// <summary>Where others see what it yields.</summary>
    public override Entity Entity { get; } = output;

    /// <summary>More than that of any node which it read when it last ran.</summary>
    public int Height { get; private set; }

    /// <summary>Nodes of one height run in the order in which they were made.</summary>
    public long Sequence { get; set; }

    /// <summary>Whether it is to run.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Whether it is gone.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What to call it in a message.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>What the identities of things follow from that its next transaction makes: another one each time.</summary>
    public EntityId NextCause() => Entity.Id.Derive("run").Derive(_runs++);

    /// <summary>Runs, in a transaction of its own.</summary>
    public abstract void Run(GraphHost host, Operation operation);

    /// <summary>Notes what it read, in place of what it read before.</summary>
    public void Subscribe(HashSet<Dependency> read)
    {
        foreach (var dependency in _dependencies)
        {
            if (!read.Contains(dependency))
            {
                Dependents.Of(dependency.Entity).Remove(this, dependency.Path);
            }
        }

        var height = 0;
        foreach (var dependency in read)
        {
            if (!_dependencies.Contains(dependency))
            {
                Dependents.Of(dependency.Entity).Add(this, dependency.Path);
            }

            if (dependency.Entity.Producer is GraphNode producer && !ReferenceEquals(producer, this))
            {
                height = Math.Max(height, producer.Height + 1);
            }
        }

        // A node of a circle would climb for ever.
        const int MaxHeight = 1_000_000;
        Height = Math.Max(Height, Math.Min(height, MaxHeight));
        _dependencies.Clear();
        _dependencies.UnionWith(read);
    }

    /// <summary>Takes it out of the graph.</summary>
    public virtual void Stop(GraphHost host)
    {
        IsStopped = true;
        Subscribe([]);
    }
}

/// <summary>What a node looked at: a place in an entity's value, with all that is in it.</summary>
internal readonly record struct Dependency(Entity Entity, CellPath Path);

/// <summary>The nodes that looked at a place in an entity's value, and at places within it.</summary>
/// <remarks>A tree along the paths, so that a change is compared only where somebody looked, and once for all who looked there.</remarks>
internal sealed class Dependents
{
    private readonly HashSet<GraphNode> _here = [];
    private Dictionary<string, Dependents>? _within;

    /// <summary>Those of an entity.</summary>
    public static Dependents Of(Entity entity) => (Dependents)(entity.Subscribers ??= new Dependents());

    private bool IsEmpty => _here.Count == 0 && _within is null or { Count: 0 };

    public void Add(GraphNode node, CellPath path)
    {
        var place = this;
        foreach (var key in path.Keys)
        {
            place._within ??= new(StringComparer.Ordinal);
            if (!place._within.TryGetValue(key, out var inner))
            {
                place._within.Add(key, inner = new Dependents());
            }

            place = inner;
        }

        place._here.Add(node);
    }

    public void Remove(GraphNode node, CellPath path) => Remove(node, path.Keys);

    private void Remove(GraphNode node, ReadOnlySpan<string> keys)
    {
        if (keys.Length == 0)
        {
            _here.Remove(node);
        }
        else if (_within is not null && _within.TryGetValue(keys[0], out var inner))
        {
            inner.Remove(node, keys[1..]);
            if (inner.IsEmpty)
            {
                _within.Remove(keys[0]);
            }
        }
    }

    /// <summary>Adds the nodes that may see something else after a change.</summary>
    public void AddConcerned(CellChange change, HashSet<GraphNode> nodes) => AddConcerned(change.Before, change.After, nodes);

    private void AddConcerned(PlainValue before, PlainValue after, HashSet<GraphNode> nodes)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        if (_here.Count > 0 && !before.Equals(after))
        {
            nodes.UnionWith(_here);
        }

        if (_within is null)
        {
            return;
        }

        if (before is CellLink || after is CellLink || before.GetType() != after.GetType())
        {
            // Who looks further comes to another entity now, or what was looked into is no longer of the kind that it was.
            AddAll(nodes);
            return;
        }

        if (before is PlainValue.List one && after is PlainValue.List other && _within.Count > one.Span.Length / 8)
        {
            AddConcernedByElements(one, other, nodes);
            return;
        }

        foreach (var (key, inner) in _within)
        {
            inner.AddConcerned(Nodes.Child(before, key), Nodes.Child(after, key), nodes);
        }
    }

    private void AddAll(HashSet<GraphNode> nodes)
    {
        nodes.UnionWith(_here);
        foreach (var (_, inner) in _within ?? [])
        {
            inner.AddAll(nodes);
        }
    }

    // Most elements are what they were: to see that is less work than to find each by its key.
    private void AddConcernedByElements(PlainValue.List before, PlainValue.List after, HashSet<GraphNode> nodes)
    {
        for (var i = 0; i < Math.Max(before.Span.Length, after.Span.Length); i++)
        {
            var (one, other) = (At(before, i), At(after, i));
            if (!ReferenceEquals(one, other) && _within!.TryGetValue(CellPath.KeyOf(i), out var inner)) // the caller has looked
            {
                inner.AddConcerned(one, other, nodes);
            }
        }

        const string LengthKey = "length";
        if (before.Span.Length != after.Span.Length && _within!.TryGetValue(LengthKey, out var length))
        {
            length.AddConcerned(Nodes.Child(before, LengthKey), Nodes.Child(after, LengthKey), nodes);
        }
    }

    private static PlainValue At(PlainValue.List list, int index) => index < list.Span.Length ? list.Span[index] : PlainValue.Undefined;
}

/// <summary>Collects what a run reads, and stops the run at what is not up to date.</summary>
internal sealed class DependencyTracker(GraphNode? reader) : IReadTracker
{
    public HashSet<Dependency> Read { get; } = [];

    void IReadTracker.Read(Entity entity, CellPath path)
    {
        if (entity.Producer is GraphNode { IsDirty: true, IsStopped: false } producer && !ReferenceEquals(producer, reader) && !Tolerated.Contains(producer))
        {
            throw new NotReadyException(producer);
        }

        Read.Add(new Dependency(entity, path));
        Looks++;
    }

    /// <summary>How often something was looked at, the same thing again included.</summary>
    public long Looks { get; private set; }

    /// <summary>Nodes that are part of a circle: they are read as they are.</summary>
    public HashSet<GraphNode> Tolerated { get; } = [];
}

/// <summary>Ends a run that met a node which has to run first. The run starts again after it.</summary>
internal sealed class NotReadyException(GraphNode producer) : CallStoppedException("a computation that is read has yet to run")
{
    public GraphNode Producer { get; } = producer;
}
