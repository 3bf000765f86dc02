using System.Diagnostics;

namespace SandboxHost.Sandbox;

/// <summary>What is left of the limits of one operation, however many calls it is split into.</summary>
/// <remarks>
/// An operation is an event with the computations that it causes, or the start of an instance. It has one budget, so that work cannot evade the
/// limits by being spread over many calls. Used by one thread.
/// </remarks>
public sealed class CallBudget
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _deadline;

    /// <summary>A full budget whose clock begins to run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limits are not sensible.</exception>
    public CallBudget(SandboxLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        Limits = limits.Checked();
        _deadline = _started + (long)(limits.MaxTime.TotalSeconds * Stopwatch.Frequency);
    }

    /// <summary>What the budget began with.</summary>
    public SandboxLimits Limits { get; }

    /// <summary>How many statements have run.</summary>
    public long Statements { get; private set; }

    /// <summary>How many bytes have been allocated by the calls that are over.</summary>
    public long AllocatedBytes { get; internal set; }

    /// <summary>How long ago the operation began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>Lines that went to the console.</summary>
    public int ConsoleLines { get; internal set; }

    /// <summary>Takes time off the clock that was the host's own work and not the pattern's.</summary>
    public void Exclude(TimeSpan time) => _deadline += (long)(time.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Counts one statement.</summary>
    /// <returns>Whether it was still within the limit.</returns>
    internal bool CountStatement() => ++Statements <= Limits.MaxStatements;

    /// <summary>Counts work of the engine's own that is worth so many statements.</summary>
    /// <returns>Whether it was still within the limit.</returns>
    internal bool CountStatements(long number) => (Statements += number) <= Limits.MaxStatements;

    /// <summary>Whether time is up.</summary>
    internal bool IsLate => Stopwatch.GetTimestamp() > _deadline;

    /// <summary>The limit that has been passed already; null if there is something left of each.</summary>
    internal LimitKind? Exhausted =>
        Statements >= Limits.MaxStatements ? LimitKind.Statements
        : AllocatedBytes >= Limits.MaxAllocatedBytes ? LimitKind.Memory
        : IsLate ? LimitKind.Time
        : null;

    /// <summary>The limit of one kind, in its unit.</summary>
    internal long Allowed(LimitKind limit) => limit switch
    {
        LimitKind.Statements => Limits.MaxStatements,
        LimitKind.Time => (long)Limits.MaxTime.TotalMilliseconds,
        LimitKind.Memory => Limits.MaxAllocatedBytes,
        LimitKind.Recursion => Limits.MaxRecursion,
        _ => throw new UnreachableException($"{limit} is the host's to count"),
    };
}
