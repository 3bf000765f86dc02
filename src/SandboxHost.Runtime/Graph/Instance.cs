using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>A running pattern, or the part of one that belongs to an element of a list: a body that was run, and what it made.</summary>
/// <remarks>Used on the host's thread.</remarks>
internal sealed class Instance : ScopeItem
{
    private int _treeSize;

    public Instance(EntityId id, Instance? parent, RealmLease lease, PatternReference? pattern, Entity argument, Entity result)
    {
        Id = id;
        Parent = parent;
        Root = parent?.Root ?? this;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Lease = lease;
        Pattern = pattern;
        Argument = argument;
        Entity = result;
        Scope = new Scope(id.Derive("body"), this);
        HandlerScope = new Scope(id.Derive("handlers"), this);
        lease.AddUser();
    }

    public EntityId Id { get; }

    /// <summary>The instance that made it.</summary>
    public Instance? Parent { get; }

    /// <summary>The instance that the host started.</summary>
    public Instance Root { get; }

    /// <summary>How many instances are above it.</summary>
    public int Depth { get; }

    public RealmLease Lease { get; }

    /// <summary>What it is an instance of; null for an element of a list.</summary>
    public PatternReference? Pattern { get; }

    /// <summary>The function of an element, and what it is called with.</summary>
    public ElementBody? Element { get; init; }

    public Entity Argument { get; }

    /// <summary>The result.</summary>
    public override Entity Entity { get; }

    /// <summary>What the body made.</summary>
    public Scope Scope { get; }

    /// <summary>What its handlers made.</summary>
    public Scope HandlerScope { get; }

    /// <summary>The inputs that were last applied.</summary>
    public PlainValue Inputs { get; set; } = PlainValue.Undefined;

    /// <summary>The realm, by generation, to which the functions of its nodes belong; 0 for none.</summary>
    public int BoundGeneration { get; set; }

    public bool IsStopped { get; private set; }

    /// <summary>How many processes it ended since it last did something without ending one.</summary>
    public int WorkersEnded { get; set; }

    /// <summary>How many instances there are in the tree; of use at the root.</summary>
    public int TreeSize
    {
        get => Root._treeSize;
        set => Root._treeSize = value;
    }

    /// <summary>The schema of the argument.</summary>
    public Schema? ArgumentSchema { get; init; }

    /// <summary>What to call it in a log: <c>Record 3f2a91c0</c>.</summary>
    public string Label => $"{(Pattern?.Name is { Length: > 0 } name ? name : Element is not null ? "element" : "pattern")} {Id.ToShortString()}";

    /// <summary>Stops it with all that it made.</summary>
    public void Stop(GraphHost host)
    {
        if (IsStopped)
        {
            return;
        }

        IsStopped = true;
        if (Pattern is not null)
        {
            TreeSize--;
        }

        foreach (var item in Scope.Items.Concat(HandlerScope.Items))
        {
            host.Stop(item);
        }

        host.Forget(this);
        Lease.RemoveUser();
    }
}

/// <summary>The body of a list's element: what is called, and with what.</summary>
internal sealed class ElementBody(ElementsNode node, IReadOnlyList<PlainValue> arguments)
{
    public RealmFunction Function => node.Function;

    /// <summary>The list's node.</summary>
    public ElementsNode Node => node;

    /// <summary>The element, its index, the list.</summary>
    public IReadOnlyList<PlainValue> Arguments { get; } = arguments;
}
