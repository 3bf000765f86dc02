using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>One thing that the host does from beginning to end under one budget: an event with what it causes, or the start of an instance.</summary>
internal sealed class Operation(EntityId id, CallBudget budget, HostQuotas quotas, DateTimeOffset time, int chain)
{
    private readonly Dictionary<GraphNode, int> _runs = [];
    private int _instances;
    private int _compilations;
    private int _powerCalls;
    private int _nodes;
    private int _recomputations;

    public EntityId Id { get; } = id;

    public CallBudget Budget { get; } = budget;

    public HostQuotas Quotas { get; } = quotas;

    /// <summary>The instant that clocks show in it.</summary>
    public DateTimeOffset Time { get; } = time;

    /// <summary>How many events led to it, each sent by the handler of the one before.</summary>
    public int Chain { get; } = chain;

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
    public int Compilations => _compilations;

    /// <summary>Requests to powers so far.</summary>
    public int PowerCalls => _powerCalls;

    /// <summary>Computations run so far.</summary>
    public int Recomputations => _recomputations;

    /// <summary>Notes something that went wrong in an instance without undoing the operation.</summary>
    public void Report(Instance instance, string what, PatternFault fault) => Faults.Add(new FaultReport(instance.Label, what, fault));

    /// <summary>Whether a process had to be ended in it.</summary>
    public bool EndedWorker { get; set; }

    /// <summary>Whether what was lost with a process may be tried again: once.</summary>
    public bool MayTryAgain { get; set; } = true;

    /// <summary>A report with what has been noted so far.</summary>
    public EventReport Complete(EventReport report) => report with
    {
        Faults = [.. Faults],
        Console = [.. Console],
        Usage = new BudgetUsage(Budget, Instances, Compilations, Recomputations, PowerCalls),
    };

    public void CountInstance() => Count(ref _instances, Quotas.MaxInstancesPerEvent, LimitKind.Instances);

    public void CountCompilation() => Count(ref _compilations, Quotas.MaxCompilationsPerEvent, LimitKind.Compilations);

    public void CountPowerCall() => Count(ref _powerCalls, Quotas.MaxPowerCallsPerEvent, LimitKind.PowerCalls);

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

    private static void Count(ref int count, int most, LimitKind limit)
    {
        if (++count > most)
        {
            throw new CallStoppedException(limit, most);
        }
    }
}
