using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>What <c>sandbox-host run</c> is asked to do.</summary>
/// <param name="Source">The program.</param>
/// <param name="Export">Which of its exports; <c>default</c> for the default export.</param>
/// <param name="Input">The argument; null for none.</param>
/// <param name="Sends">The events, in order.</param>
/// <param name="Gets">Paths of values to be printed; empty for the whole report.</param>
/// <param name="Options">Limits and quotas.</param>
/// <param name="Isolation">Where it runs: see <see cref="IsolationOption"/>.</param>
internal sealed record RunRequest(
    ProgramSource Source, string Export, PlainValue? Input, IReadOnlyList<RunEvent> Sends, IReadOnlyList<string> Gets, PatternHostOptions Options, string Isolation);

/// <summary>An event to be sent: <c>--send addMember='{"name":"Ada"}'</c></summary>
/// <param name="Stream">The path to the stream.</param>
/// <param name="Payload">What it says; null for <c>undefined</c>.</param>
internal sealed record RunEvent(string Stream, PlainValue? Payload);

/// <summary>Everything that is known about a run, for text and JSON to be made from.</summary>
internal sealed record RunReport
{
    public required RunRequest Request { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Errors and warnings of the program.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The start; null if the program has errors.</summary>
    public EventReport? Start { get; init; }

    /// <summary>The label of the instance; null if it did not start.</summary>
    public string? Label { get; init; }

    /// <summary>Computations that the start left to be done later.</summary>
    public AfterEffects AfterStart { get; init; } = AfterEffects.None;

    /// <summary>The events that were sent.</summary>
    public IReadOnlyList<HandledEvent> Events { get; init; } = [];

    /// <summary>The result at the end; null if there is no instance.</summary>
    public ResultNode? Result { get; init; }

    /// <summary>The values at the paths that were asked for, in that order.</summary>
    public IReadOnlyList<FoundValue> Values { get; init; } = [];

    /// <summary>What was granted and refused.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>The number of the last entry of the audit log when the first event was sent.</summary>
    public long LastAuditOfStart { get; init; }

    /// <summary>Which event made each instance that the result shows: 0 for the start.</summary>
    public IReadOnlyDictionary<string, int> MadeBy { get; init; } = new Dictionary<string, int>();
}

/// <summary>An event with all that it caused.</summary>
/// <param name="Number">Which of the events that were sent it is, from 1.</param>
/// <param name="Event">What was sent.</param>
/// <param name="Report">How it went.</param>
/// <param name="After">What happened after it was handled, such as the run of a program that it had compiled.</param>
/// <param name="Changes">How the result differs from what it was before.</param>
/// <param name="Made">The instances that the result shows now and did not show before.</param>
/// <param name="LastAudit">The number of the last entry of the audit log then.</param>
internal sealed record HandledEvent(
    int Number, RunEvent Event, EventReport Report, AfterEffects After, IReadOnlyList<ResultChange> Changes, IReadOnlyList<ResultNode> Made, long LastAudit)
{
    /// <summary>Whether it did what it was sent for, and nothing went wrong on the way.</summary>
    public bool IsWell => Report.Outcome == EventOutcome.Committed && Report.Faults.Count == 0 && After.IsWell;
}

/// <summary>What a path of <c>--get</c> led to.</summary>
/// <param name="Value">The value; <c>undefined</c> if there is none.</param>
/// <param name="Problem">Why it cannot be written as JSON; empty if it can, or if nothing is there.</param>
internal sealed record FoundValue(PlainValue Value, string Problem);

/// <summary>What happened when the event was over already: computations that it left, and events that its handler sent.</summary>
internal sealed record AfterEffects(IReadOnlyList<FaultReport> Faults, IReadOnlyList<ConsoleLine> Console, IReadOnlyList<EventReport> Sent)
{
    public static AfterEffects None { get; } = new([], [], []);

    /// <summary>Whether nothing went wrong.</summary>
    public bool IsWell => Faults.Count == 0 && Sent.All(report => report.Outcome == EventOutcome.Committed && report.Faults.Count == 0);
}

/// <summary>How a run ended.</summary>
internal enum RunOutcome
{
    /// <summary>Everything went well.</summary>
    Done,
    /// <summary>The program has errors; nothing was run.</summary>
    ProgramErrors,
    /// <summary>There is no instance: the pattern failed or passed a limit when it started.</summary>
    StartFailed,
    /// <summary>An event was not committed, or a computation failed.</summary>
    PatternFailed,
}
