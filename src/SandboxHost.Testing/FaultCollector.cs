using System.Collections.Concurrent;
using SandboxHost.Runtime;

namespace SandboxHost.Testing;

/// <summary>Gathers all that patterns did wrong in a host, wherever the host reports it.</summary>
internal sealed class FaultCollector
{
    private const int MaxDescribed = 5;

    private readonly PatternHost _host;
    private readonly ConcurrentQueue<string> _faults = new();

    public FaultCollector(PatternHost host)
    {
        _host = host;
        host.SentEventHandled += (_, report) => Add(report);
    }

    /// <summary>Whether assertions are left out that fail: each counts at its own step only, where its value is looked at.</summary>
    public bool LeavesOutAssertions { get; init; }

    /// <summary>Adds what a report holds.</summary>
    public void Add(EventReport? report)
    {
        if (report is null)
        {
            return;
        }

        switch (report.Outcome)
        {
            case EventOutcome.Failed:
                _faults.Enqueue(report.Fault?.ToString() ?? report.Reason);
                break;
            case EventOutcome.OverLimit:
                _faults.Enqueue(report.Reason);
                break;
            case EventOutcome.Refused:
                _faults.Enqueue($"An event was sent to a stream without a handler: {report.Reason}");
                break;
            case EventOutcome.Committed or EventOutcome.NotRun:
                break;
        }

        foreach (var fault in report.Faults.Where(Counts))
        {
            _faults.Enqueue(Describe(fault));
        }
    }

    /// <summary>What went wrong so far; null if nothing.</summary>
    public string? Describe()
    {
        var all = _faults.Concat(_host.Background.Where(Counts).Select(Describe)).Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null
            : string.Join("\n", all.Take(MaxDescribed)) + (all.Count > MaxDescribed ? $"\nand {all.Count - MaxDescribed} more" : "");
    }

    private bool Counts(FaultReport fault) => !LeavesOutAssertions || fault.What != FaultReport.Assertion;

    private static string Describe(FaultReport fault) => $"{fault.What} in {fault.Instance}: {fault.Fault}";
}
