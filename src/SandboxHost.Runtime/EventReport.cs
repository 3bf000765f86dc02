using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>How an event went.</summary>
/// <param name="Event">The short identity of the event, as in the audit log.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record EventReport(string Event, EventOutcome Outcome)
{
    /// <summary>Why it was not committed, in words; empty if it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the pattern did wrong, if it did.</summary>
    public PatternFault? Fault { get; init; }

    /// <summary>What went wrong in computations that ran because of it. These do not undo the event.</summary>
    public IReadOnlyList<FaultReport> Faults { get; init; } = [];

    /// <summary>What patterns wrote to the console meanwhile.</summary>
    public IReadOnlyList<ConsoleLine> Console { get; init; } = [];

    /// <summary>What it used of its budget.</summary>
    public BudgetUsage Usage { get; init; }
}

/// <summary>What became of an event.</summary>
public enum EventOutcome
{
    /// <summary>The handler ran, and what it did is committed.</summary>
    Committed,
    /// <summary>The handler was not run, because what it is bound to is not of the declared type; nothing has changed.</summary>
    NotRun,
    /// <summary>The handler threw, or an instance that it made did; nothing has changed.</summary>
    Failed,
    /// <summary>A limit was passed; nothing has changed.</summary>
    OverLimit,
    /// <summary>There is no handler at the stream; nothing has changed.</summary>
    Refused,
}

/// <summary>Something that went wrong in an instance.</summary>
/// <param name="Instance">Its label: <c>Record 3f2a91c0</c>.</param>
/// <param name="What">The name of the computation.</param>
/// <param name="Fault">What went wrong.</param>
public sealed record FaultReport(string Instance, string What, PatternFault Fault)
{
    /// <summary>The identity of the instance's program; empty if it is not known.</summary>
    public string Program { get; init; } = "";

    /// <summary>What an assertion of a pattern test is called.</summary>
    public const string Assertion = "assert";
}

/// <summary>A line that a pattern wrote to its console.</summary>
/// <param name="Level">Which method it used.</param>
/// <param name="Instance">Whose it is.</param>
/// <param name="Text">The line.</param>
public sealed record ConsoleLine(ConsoleLevel Level, string Instance, string Text);

/// <summary>What an operation used.</summary>
/// <param name="Statements">Statements run.</param>
/// <param name="AllocatedBytes">Bytes allocated in calls.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="Instances">Instances made.</param>
/// <param name="Compilations">Compilations asked for.</param>
/// <param name="Recomputations">Computations run.</param>
/// <param name="PowerCalls">Requests to powers that the host grants by name.</param>
public readonly record struct BudgetUsage(
    long Statements, long AllocatedBytes, TimeSpan Elapsed, int Instances, int Compilations, int Recomputations, int PowerCalls)
{
    internal BudgetUsage(CallBudget budget, int instances, int compilations, int recomputations, int powerCalls)
        : this(budget.Statements, budget.AllocatedBytes, budget.Elapsed, instances, compilations, recomputations, powerCalls)
    {
    }
}
