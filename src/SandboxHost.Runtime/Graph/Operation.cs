using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>One thing that the host does from beginning to end under one budget: an event with what it causes, or the start of an instance.</summary>
internal sealed class Operation(EntityId id, CallBudget budget, HostQuotas quotas, DateTimeOffset time, int chain, Cascade? cascade = null)
{
    private readonly Dictionary<GraphNode, int> _runs = [];
    private int _instances;
    private int _nodes;
    private int _recomputations;

    public EntityId Id { get; } = id;

    public CallBudget Budget { get; } = budget;

    public HostQuotas Quotas { get; } = quotas;

    /// <summary>The instant that clocks show in it.</summary>
    public DateTimeOffset Time { get; } = time;

    /// <summary>How many events led to it, each sent by the handler of the one before.</summary>
    public int Chain { get; } = chain;

    /// <summary>All that goes back to the same cause as this.</summary>
    public Cascade Cascade { get; } = cascade ?? new Cascade();

    /// <summary>Where random numbers start in it.</summary>
    public ulong Seed { get; } = id.ToSeed();

    /// <summary>What was granted and refused so far; written to the log when the outcome is known.</summary>
    public List<AuditEntry> Audit { get; } = [];

    /// <summary>What went wrong in computations on the way.</summary>
    public List<FaultReport> Faults { get; } = [];

    /// <summary>Lines for the console.</summary>
    public List<ConsoleLine> Console { get; } = [];

    /// <summary>Instances made so far.</summary>
    public int Instances => _instances;

    /// <summary>Compilations asked for so far.</summary>
    public int Compilations { get; private set; }

    /// <summary>Requests to powers so far.</summary>
    public int PowerCalls { get; private set; }

    /// <summary>Computations run so far.</summary>
    public int Recomputations => _recomputations;

    /// <summary>Notes something that went wrong in an instance without undoing the operation.</summary>
    public void Report(Instance instance, string what, PatternFault fault) => Faults.Add(new FaultReport(instance.Label, what, fault) { Program = instance.Lease.Program.Identity });

    /// <summary>How many of the faults are in the log already.</summary>
    public int AuditedFaults { get; set; }

    /// <summary>What it has used so far.</summary>
    public BudgetUsage Usage => new(Budget, Instances, Compilations, Recomputations, PowerCalls);

    /// <summary>Whether a process had to be ended in it.</summary>
    public bool EndedWorker { get; set; }

    /// <summary>Whether what was lost with a process has been tried again.</summary>
    public bool HasTriedAgain { get; set; }

    /// <summary>A report with what has been noted so far.</summary>
    public EventReport Complete(EventReport report) => report with
    {
        Faults = [.. Faults],
        Console = [.. Console],
        Usage = Usage,
    };

    public void CountInstance() => Count(ref _instances, Quotas.MaxInstancesPerEvent, LimitKind.Instances);

    public void CountCompilation()
    {
        Cascade.Compilations = Count(Cascade.Compilations, Quotas.MaxCompilationsPerCause, LimitKind.Compilations);
        Compilations = Count(Compilations, Quotas.MaxCompilationsPerEvent, LimitKind.Compilations);
    }

    public void CountPowerCall()
    {
        Cascade.PowerCalls = Count(Cascade.PowerCalls, Quotas.MaxPowerCallsPerCause, LimitKind.PowerCalls);
        PowerCalls = Count(PowerCalls, Quotas.MaxPowerCallsPerEvent, LimitKind.PowerCalls);
    }

    public void CountNode() => Count(ref _nodes, Quotas.MaxNodesPerEvent, LimitKind.Nodes);

    /// <summary>Counts a run of a computation.</summary>
    /// <returns>Whether it may run: it has not been going in a circle.</returns>
    public bool CountRun(GraphNode node)
    {
        Count(ref _recomputations, Quotas.MaxRecomputationsPerEvent, LimitKind.Recomputations);
        var runs = _runs.GetValueOrDefault(node) + 1;
        _runs[node] = runs;
        return runs <= Quotas.MaxRunsOfOneNode;
    }

    private static void Count(ref int count, int most, LimitKind limit) => count = Count(count, most, limit);

    private static int Count(int count, int most, LimitKind limit) => count < most ? count + 1 : throw new CallStoppedException(limit, most);
}

/// <summary>What one event from outside leads to, all in all: the events that its handlers send, and what answers to its requests cause.</summary>
/// <remarks>
/// Each of them is an operation with a budget and quotas of its own. What costs more than a budget can say is counted here as well, so that nothing
/// can be had without end by asking again whenever an answer comes.
/// </remarks>
internal sealed class Cascade
{
    /// <summary>Events that handlers sent.</summary>
    public int Events { get; set; }

    /// <summary>Programs compiled.</summary>
    public int Compilations { get; set; }

    /// <summary>Requests to powers.</summary>
    public int PowerCalls { get; set; }
}
