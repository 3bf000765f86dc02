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

    /// <summary>What is left of a budget, counted on in another process.</summary>
    /// <param name="limits">What the budget began with.</param>
    /// <param name="state">What had been used by then.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limits are not sensible, or the state is of no budget.</exception>
    public static CallBudget Resume(SandboxLimits limits, in BudgetState state)
    {
        var budget = new CallBudget(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(state.Statements);
        ArgumentOutOfRangeException.ThrowIfNegative(state.AllocatedBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(state.ConsoleLines);
        (budget.Statements, budget.AllocatedBytes, budget.ConsoleLines) = (state.Statements, state.AllocatedBytes, state.ConsoleLines);
        budget.Exclude(state.TimeLeft - limits.MaxTime);
        return budget;
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

    /// <summary>How long it may still take; negative if time is up.</summary>
    public TimeSpan TimeLeft => TimeSpan.FromSeconds((double)(_deadline - Stopwatch.GetTimestamp()) / Stopwatch.Frequency);

    /// <summary>What has been used, and what time is left.</summary>
    public BudgetState State => new(Statements, AllocatedBytes, ConsoleLines, TimeLeft);

    /// <summary>Counts what a call in another process used.</summary>
    /// <param name="state">The state of the budget over there, which began with that of this one.</param>
    /// <exception cref="ArgumentException">Something in it is less than it was before.</exception>
    public void CatchUp(in BudgetState state)
    {
        if (state.Statements < Statements || state.AllocatedBytes < AllocatedBytes || state.ConsoleLines < ConsoleLines)
        {
            throw new ArgumentException("What was used cannot become less.", nameof(state));
        }

        (Statements, AllocatedBytes, ConsoleLines) = (state.Statements, state.AllocatedBytes, state.ConsoleLines);
    }

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

    /// <summary>The limit of one kind, in its unit; null for a quota, which is the host's to count.</summary>
    public long? Allowed(LimitKind limit) => limit switch
    {
        LimitKind.Statements => Limits.MaxStatements,
        LimitKind.Time => (long)Limits.MaxTime.TotalMilliseconds,
        LimitKind.Memory => Limits.MaxAllocatedBytes,
        LimitKind.Recursion => Limits.MaxRecursion,
        LimitKind.RegExpTime => (long)Limits.MaxRegExpTime.TotalMilliseconds,
        LimitKind.Instances or LimitKind.InstanceDepth or LimitKind.Compilations or LimitKind.PowerCalls or LimitKind.Events or LimitKind.Nodes or LimitKind.Recomputations => null,
    };
}

/// <summary>How far a budget has been used: what goes to another process with a call, and comes back.</summary>
/// <param name="Statements">Statements run.</param>
/// <param name="AllocatedBytes">Bytes allocated by the calls that are over.</param>
/// <param name="ConsoleLines">Lines that went to the console.</param>
/// <param name="TimeLeft">How long it may still take by the clock.</param>
public readonly record struct BudgetState(long Statements, long AllocatedBytes, int ConsoleLines, TimeSpan TimeLeft);
