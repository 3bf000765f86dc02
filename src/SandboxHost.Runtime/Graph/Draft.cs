using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>What a call asked for, kept back until everything about it is known to be right: cells, nodes, instances, events.</summary>
/// <remarks>Carried out by <see cref="GraphHost.Commit"/>, all of it, or dropped without a trace.</remarks>
internal sealed class Draft(Transaction transaction)
{
    public Transaction Transaction { get; } = transaction;

    /// <summary>Instances whose bodies have yet to run.</summary>
    public Queue<Instance> Starts { get; } = new();

    /// <summary>Events to be queued.</summary>
    public List<(Entity Stream, PlainValue Event)> Sends { get; } = [];

    /// <summary>Changes of the graph, in order.</summary>
    public List<Action> OnCommit { get; } = [];

    /// <summary>Instances that it made. Each holds a realm, which it lets go of if the draft is abandoned.</summary>
    public List<Instance> Made { get; } = [];

    /// <summary>Gives up an instance that is not needed after all.</summary>
    public void Drop(Instance instance)
    {
        if (Made.Remove(instance))
        {
            var others = Starts.Where(start => !ReferenceEquals(start, instance)).ToList();
            Starts.Clear();
            others.ForEach(Starts.Enqueue);
            instance.Lease.RemoveUser();
        }
    }

    /// <summary>Drops all of it.</summary>
    public void Abandon()
    {
        Transaction.Dispose();
        foreach (var instance in Made)
        {
            instance.Lease.RemoveUser();
        }

        Made.Clear();
    }
}

/// <summary>Collects what one run of a function makes, and finds for each thing the one of the run before.</summary>
/// <param name="scope">Where the things belong.</param>
/// <param name="isReplay">Whether the run only serves to get the functions of a new realm: nothing is made.</param>
internal sealed class ScopeBuilder(Scope scope, bool isReplay)
{
    public Scope Scope { get; } = scope;

    public bool IsReplay { get; } = isReplay;

    /// <summary>The things so far.</summary>
    public List<ScopeItem> Items { get; } = [];

    /// <summary>Instances of an earlier run that this one made again, with the inputs that it gave them.</summary>
    public List<(Instance Instance, PlainValue Inputs)> MadeAgain { get; } = [];

    /// <summary>The names that instances of this run were given with <c>.for(cause)</c>, by their places.</summary>
    public SortedDictionary<int, PlainValue> Causes { get; } = [];

    /// <summary>Notes the name of the instance whose result an entity is, if this run made it.</summary>
    public void Name(Entity result, PlainValue cause)
    {
        if (Items.FindIndex(item => item is Instance && ReferenceEquals(item.Entity, result)) is var place and >= 0)
        {
            Causes[place] = cause;
        }
    }

    /// <summary>Whether the graph is another than that of the last run: other things, or other inputs.</summary>
    public bool IsOtherGraph => Items.Count != Scope.Items.Count
        || !Items.SequenceEqual(Scope.Items)
        || MadeAgain.Exists(made => !made.Inputs.Equals(made.Instance.Inputs));

    /// <summary>What the last run made at this place, if it was of this kind and still is.</summary>
    public T? Known<T>()
        where T : ScopeItem => Items.Count < Scope.Items.Count ? Scope.Items[Items.Count] as T : null;

    /// <summary>An identity for a new thing at this place.</summary>
    public EntityId NextId(Transaction transaction, string label)
    {
        var id = Scope.Id.Derive(Items.Count).Derive(label);

        // Something else may have been here in an earlier run.
        while (transaction.TryFind(id, out _))
        {
            id = id.Derive("again");
        }

        return id;
    }
}
