namespace SandboxHost.Runtime;

/// <summary>How much of the host's powers one event, and one tree of instances, may use.</summary>
/// <remarks>
/// What goes over a quota is stopped in a way that the pattern cannot catch, and everything that the event did is taken back. None
/// of them can be switched off.
/// </remarks>
public sealed record HostQuotas
{
    /// <summary>The quotas that a host has if it says nothing.</summary>
    public static HostQuotas Default { get; } = new();

    /// <summary>How many instances one event may make, those that its instances make included. Default 1,000.</summary>
    public int MaxInstancesPerEvent { get; init; } = 1_000;

    /// <summary>How many instances may live below one that the host started. Default 10,000.</summary>
    public int MaxInstancesPerTree { get; init; } = 10_000;

    /// <summary>How many instances may be nested in each other by one making the next. Default 64.</summary>
    public int MaxInstanceDepth { get; init; } = 64;

    /// <summary>How many programs one event may have compiled. Default 8.</summary>
    public int MaxCompilationsPerEvent { get; init; } = 8;

    /// <summary>How many requests to powers that are granted by name one event may cause. Default 64.</summary>
    public int MaxPowerCallsPerEvent { get; init; } = 64;

    /// <summary>How many bytes of source (UTF-8) one compiled program may have. Default 1 MB.</summary>
    public int MaxProgramBytes { get; init; } = 1024 * 1024;

    /// <summary>How many events one handler may send. Default 256.</summary>
    public int MaxEventsPerEvent { get; init; } = 256;

    /// <summary>How long a chain of events may be in which each was sent by the handler of the one before. Default 1,000.</summary>
    public int MaxEventChain { get; init; } = 1_000;

    /// <summary>How many events may go back to one, each sent by the handler of another. Default 10,000.</summary>
    public int MaxEventsPerCause { get; init; } = 10_000;

    /// <summary>How many compilations may go back to one event: by events that handlers send, and by programs that were compiled. Default 256.</summary>
    public int MaxCompilationsPerCause { get; init; } = 256;

    /// <summary>How many requests to powers may go back to one event, those that follow from answers included. Default 1,000.</summary>
    public int MaxPowerCallsPerCause { get; init; } = 1_000;

    /// <summary>How many cells and computations one event may add. Default 20,000.</summary>
    public int MaxNodesPerEvent { get; init; } = 20_000;

    /// <summary>How often computations may run again because of one event. Default 50,000.</summary>
    public int MaxRecomputationsPerEvent { get; init; } = 50_000;

    /// <summary>How often the same computation may run again because of one event, before it is held to be going in a circle. Default 100.</summary>
    public int MaxRunsOfOneNode { get; init; } = 100;

    /// <summary>How many times in a row an instance may end the worker process that serves it, before it is suspended. Default 3.</summary>
    public int MaxWorkersEndedInARow { get; init; } = 3;

    /// <summary>These quotas.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is zero or negative.</exception>
    public HostQuotas Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxInstancesPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxInstancesPerTree);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxInstanceDepth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxCompilationsPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPowerCallsPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxProgramBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxEventsPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxEventChain);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxEventsPerCause);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxCompilationsPerCause);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPowerCallsPerCause);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxNodesPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRecomputationsPerEvent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRunsOfOneNode);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxWorkersEndedInARow);
        return this;
    }
}
