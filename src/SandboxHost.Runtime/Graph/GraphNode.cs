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
                Dependents.Of(dependency.Entity).Remove(this, dependency.Key);
            }
        }

        var height = 0;
        foreach (var dependency in read)
        {
            if (!_dependencies.Contains(dependency))
            {
                Dependents.Of(dependency.Entity).Add(this, dependency.Key);
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

/// <summary>What a node looked at: a property of an entity's record, or the whole value if the key is null.</summary>
internal readonly record struct Dependency(Entity Entity, string? Key);

/// <summary>The nodes that looked at an entity.</summary>
internal sealed class Dependents
{
    private readonly HashSet<(GraphNode Node, string? Key)> _all = [];

    /// <summary>Those of an entity.</summary>
    public static Dependents Of(Entity entity) => (Dependents)(entity.Subscribers ??= new Dependents());

    public void Add(GraphNode node, string? key) => _all.Add((node, key));

    public void Remove(GraphNode node, string? key) => _all.Remove((node, key));

    /// <summary>The nodes that may see something else after a change.</summary>
    public List<GraphNode> ConcernedBy(CellChange change)
    {
        var nodes = new List<GraphNode>();
        foreach (var (node, key) in _all)
        {
            if (change.Concerns(key) && !nodes.Contains(node))
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }
}

/// <summary>Collects what a run reads, and stops the run at what is not up to date.</summary>
internal sealed class DependencyTracker(GraphNode? reader) : IReadTracker
{
    public HashSet<Dependency> Read { get; } = [];

    void IReadTracker.Read(Entity entity, string? key)
    {
        if (entity.Producer is GraphNode { IsDirty: true, IsStopped: false } producer && !ReferenceEquals(producer, reader) && !Tolerated.Contains(producer))
        {
            throw new NotReadyException(producer);
        }

        Read.Add(new Dependency(entity, key));
    }

    /// <summary>Nodes that are part of a circle: they are read as they are.</summary>
    public HashSet<GraphNode> Tolerated { get; } = [];
}

/// <summary>Ends a run that met a node which has to run first. The run starts again after it.</summary>
internal sealed class NotReadyException(GraphNode producer) : CallStoppedException("a computation that is read has yet to run")
{
    public GraphNode Producer { get; } = producer;
}
