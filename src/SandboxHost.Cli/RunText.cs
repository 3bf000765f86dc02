using SandboxHost.Runtime;
using SandboxHost.Sandbox;
using Spectre.Console;

namespace SandboxHost.Cli;

/// <summary>A run as a person reads it: the start, the events, the result, what was granted, what was used.</summary>
/// <remarks>Whatever a pattern chose is shown with <see cref="PrintableText"/>. Numbers that differ from run to run, and only those, have one digit behind the point.</remarks>
internal sealed partial class RunText
{
    private const int MaxChanges = 20;

    private readonly RunReport _report;
    private readonly StyledText _text = new();

    private RunText(RunReport report) => _report = report;

    /// <summary>The whole report of a run that has an instance.</summary>
    public static StyledText Of(RunReport report, bool hasAuditTable)
    {
        var text = new RunText(report);
        text.WriteStart();
        foreach (var handled in report.Events)
        {
            text._text.Line();
            text.WriteEvent(handled);
        }

        text.WriteResult();
        text.WriteAudit(hasAuditTable);
        text.WriteBudgets();
        return text._text;
    }

    /// <summary>What went wrong, and what was written to the console: for standard error, where that is not the result.</summary>
    public static StyledText ProblemsOf(RunReport report, bool hasAuditTable)
    {
        var text = new RunText(report);
        if (report.Start is { } start)
        {
            text.WriteProblems(start, report.AfterStart, "");
        }

        foreach (var handled in report.Events)
        {
            if (!handled.IsWell)
            {
                text.WriteEventLine(handled);
                text.WriteOutcome(handled);
            }

            text.WriteSideEffects(handled.Report, handled.After, handled.IsWell ? "" : "  ");
        }

        if (hasAuditTable)
        {
            text.WriteAudit(hasAuditTable);
        }

        return text._text;
    }

    /// <summary>Why there is no instance.</summary>
    public static StyledText FailedStartOf(RunReport report, bool hasAuditTable)
    {
        var text = new RunText(report);
        if (report.Start is { } start)
        {
            text._text.Append(StyledText.Bad, "not started").Append(start.Fault is null ? $": {PrintableText.Escape(start.Reason)}" : "").Line();
            text.WriteFault(start.Fault, "  ");
            text.WriteSideEffects(start, AfterEffects.None, "  ");
        }

        text.WriteAudit(hasAuditTable);
        text.WriteBudgets();
        return text._text;
    }

    // ---- Start and events ------------------------------------------------------------------------------------

    private void WriteStart()
    {
        _text.Append(StyledText.Strong, PrintableText.Escape(_report.Label ?? ""))
            .Append($" started from {PrintableText.Escape(ProgramFiles.WithoutRoot(_report.Request.Source.Main))}").Line();
        if (_report.Start is { } start)
        {
            WriteSideEffects(start, _report.AfterStart, "  ");
        }
    }

    private void WriteEvent(HandledEvent handled)
    {
        WriteEventLine(handled);
        WriteOutcome(handled);
        WriteChanges(handled);
        WriteMade(handled);
        WriteSideEffects(handled.Report, handled.After, "  ");
    }

    private void WriteEventLine(HandledEvent handled)
    {
        _text.Append(StyledText.Strong, $"event {handled.Number}").Append($": {PrintableText.Escape(handled.Event.Stream)}");
        if (handled.Event.Payload is { } payload)
        {
            _text.Append($" {ValueText.Of(payload)}");
        }

        _text.Line();
    }

    private void WriteOutcome(HandledEvent handled)
    {
        var report = handled.Report;
        var (style, text) = Word(report.Outcome);
        text = report.Outcome == EventOutcome.Committed && handled.Changes.Count == 0 ? "committed; nothing in the result changed" : text;
        _text.Append("  ").Append(style, text).Append(WhyNot(report)).Line();
        WriteFault(report.Fault, "    ");
    }

    private static (Style Style, string Text) Word(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Committed => (StyledText.Good, "committed"),
        EventOutcome.NotRun => (StyledText.Notable, "not run"),
        EventOutcome.Failed => (StyledText.Bad, "failed"),
        EventOutcome.OverLimit => (StyledText.Bad, "over a limit"),
        EventOutcome.Refused => (StyledText.Notable, "refused"),
    };

    private static string WhyNot(EventReport report) =>
        report.Outcome == EventOutcome.Committed ? ""
        : report.Fault is null ? $": {Clause(report.Reason)}; nothing was changed"
        : "; nothing was changed";

    /// <summary>A reason so that it can stand behind a colon and in front of a semicolon.</summary>
    private static string Clause(string reason)
    {
        const string Stopped = "stopped: ";
        return PrintableText.Escape(reason.StartsWith(Stopped, StringComparison.Ordinal) ? reason[Stopped.Length..] : reason).TrimEnd('.');
    }

    private void WriteChanges(HandledEvent handled)
    {
        // Views follow from the data, so what changed in the data is said first.
        var changes = handled.Changes.OrderBy(change => IsInView(change.Path)).Take(MaxChanges);
        foreach (var change in changes)
        {
            var path = ValueText.Path(change.Path);
            _ = (change.Before, change.After) switch
            {
                (null, { } added) => _text.Append("  ").Append(StyledText.Good, $"+ {path}").Append($": {ValueText.Of(added)}"),
                ({ } removed, null) => _text.Append("  ").Append(StyledText.Bad, $"- {path}").Append($": {ValueText.Of(removed)}"),
                ({ } before, { } after) => _text.Append("  ").Append(StyledText.Notable, $"~ {path}").Append($": {ValueText.Of(before)}")
                    .Append(StyledText.Dim, " → ").Append(ValueText.Of(after)),
                _ => throw new System.Diagnostics.UnreachableException("A change has two sides."),
            };
            _text.Line();
        }

        if (handled.Changes.Count > MaxChanges)
        {
            _text.Append(StyledText.Dim, $"  … and {handled.Changes.Count - MaxChanges} more changes (`--json` has them all)").Line();
        }
    }

    private static bool IsInView(string path) => path.StartsWith("$UI", StringComparison.Ordinal) || path.Contains(".$UI", StringComparison.Ordinal);

    private void WriteMade(HandledEvent handled)
    {
        var committed = handled.After.Sent.Prepend(handled.Report).Sum(report => report.Outcome == EventOutcome.Committed ? report.Usage.Instances : 0);
        if (handled.Made.Count == 0 && committed == 0)
        {
            return;
        }

        const int MaxNamed = 3;
        var names = handled.Made.Take(MaxNamed).Select(node => $"{PrintableText.Escape(node.Label ?? "")} at {ValueText.Path(node.Path)}").ToList();
        if (handled.Made.Count > MaxNamed)
        {
            names.Add($"{handled.Made.Count - MaxNamed} more that the result shows");
        }

        if (committed > handled.Made.Count)
        {
            var others = committed - handled.Made.Count;
            names.Add($"{others} {(others == 1 ? "instance" : "instances")} that the result does not show");
        }

        if (names.Count > 1)
        {
            names[^1] = "and " + names[^1];
        }

        _text.Append("  made ").Append(string.Join(", ", names)).Line();
    }

    private void WriteProblems(EventReport report, AfterEffects after, string indent)
    {
        WriteFault(report.Fault, indent);
        WriteSideEffects(report, after, indent);
    }

    /// <summary>Faults of computations, and the console.</summary>
    private void WriteSideEffects(EventReport report, AfterEffects after, string indent)
    {
        foreach (var fault in report.Faults.Concat(after.Faults))
        {
            _text.Append(indent).Append(StyledText.Bad, "fault").Append($" in `{PrintableText.Escape(fault.What)}`");
            _text.Append(fault.Instance.Length == 0 ? "" : $" of {PrintableText.Escape(fault.Instance)}").Line();
            WriteFault(fault.Fault, indent + "  ");
        }

        foreach (var line in report.Console.Concat(after.Console))
        {
            WriteConsole(line, indent);
        }

        WriteSent(after.Sent, indent);
    }

    /// <summary>Of the events that handlers sent, those of which there is something to say besides what they changed.</summary>
    private void WriteSent(IReadOnlyList<EventReport> sent, string indent)
    {
        for (var i = 0; i < sent.Count; i++)
        {
            if (sent[i] is { Outcome: EventOutcome.Committed, Faults.Count: 0, Console.Count: 0 })
            {
                continue;
            }

            var (style, text) = Word(sent[i].Outcome);
            _text.Append(indent).Append($"sent event {i + 1} of {sent.Count}: ").Append(style, text).Append(WhyNot(sent[i])).Line();
            WriteFault(sent[i].Fault, indent + "  ");
            WriteSideEffects(sent[i], AfterEffects.None, indent + "  ");
        }
    }

    private void WriteConsole(ConsoleLine line, string indent)
    {
        var (style, level) = line.Level switch
        {
            ConsoleLevel.Debug => (StyledText.Dim, "debug"),
            ConsoleLevel.Info => (Style.Plain, "console"),
            ConsoleLevel.Warning => (StyledText.Notable, "warning"),
            ConsoleLevel.Error => (StyledText.Bad, "error"),
        };

        // Each line says whose it is, so no line of a pattern can be taken for one of ours.
        foreach (var part in line.Text.Split('\n'))
        {
            _text.Append(indent).Append(style, level).Append($" {PrintableText.Escape(line.Instance)}: {PrintableText.Escape(part)}").Line();
        }
    }

    private void WriteFault(PatternFault? fault, string indent)
    {
        if (fault is null)
        {
            return;
        }

        var place = fault.Place is { } known ? $"{PlaceOf(known)} " : "";
        _text.Append(indent).Append(StyledText.Strong, place).Append(StyledText.Bad, PrintableText.Escape(fault.Name)).Append($": {PrintableText.Escape(fault.Message)}").Line();
        if (fault.Stack is [{ Function: "" }])
        {
            // It is the place, which was said.
            return;
        }

        foreach (var frame in fault.Stack)
        {
            var function = frame.Function.Length == 0 ? "" : $"{PrintableText.Escape(frame.Function)} ";
            _text.Append(StyledText.Dim, $"{indent}  at {function}{PlaceOf(frame)}").Line();
        }
    }

    private static string PlaceOf(FaultFrame frame) => PrintableText.Escape(ProgramFiles.WithoutRoot(frame.Place));
}
