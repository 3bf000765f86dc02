using System.Globalization;
using SandboxHost.Runtime;
using Spectre.Console;

namespace SandboxHost.Cli;

// What was granted and refused, and how much was used of what.
internal sealed partial class RunText
{
    private void WriteAudit(bool hasTable)
    {
        // What went wrong stands above, where it happened.
        var entries = _report.Audit.Where(entry => entry.Action is not ("fault" or "event" or "start")).ToList();
        _text.Line().Append(StyledText.Strong, "Audit").Append(": ");
        if (entries.Count == 0)
        {
            _text.Append("nothing was asked for").Line();
            return;
        }

        var groups = entries.GroupBy(entry => (entry.Action, entry.Outcome)).Select(group => group.Key.Action == "limit" ? $"{group.Count()} over a limit"
            : $"{group.Count()} `{PrintableText.Escape(group.Key.Action)}` {Word(group.Key.Outcome)}");
        _text.Append(string.Join(", ", groups)).Line();
        if (hasTable)
        {
            WriteAuditTable(entries);
        }
    }

    private void WriteAuditTable(List<AuditEntry> entries)
    {
        // What was asked for many times in a row is one line.
        var rows = new List<string[]>();
        for (var i = 0; i < entries.Count;)
        {
            var (first, start) = (entries[i], i);
            string[] cells = [WhenOf(first), PrintableText.Escape(first.Instance), PrintableText.Escape(first.Action), Cut(PrintableText.Escape(first.Subject)), Word(first.Outcome), Cut(PrintableText.Escape(first.Reason))];
            while (++i < entries.Count && entries[i] with { Time = first.Time, Number = first.Number, Usage = first.Usage } == first)
            {
            }

            rows.Add([i - start == 1 ? Count(first.Number, true) : $"{Count(first.Number, true)}–{Count(entries[i - 1].Number, true)}", .. cells]);
        }

        rows.Insert(0, ["#", "when", "who", "asked for", "what", "outcome", "why"]);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var line = string.Concat(row.Select((cell, column) => (column == 0 ? "  " + cell.PadLeft(widths[0]) : "  " + cell.PadRight(widths[column]))));
            _text.Append(i == 0 ? StyledText.Dim : Style.Plain, line.TrimEnd()).Line();
        }
    }

    /// <summary>On whose behalf: the start, one of the events that were sent, or something that one of these led to.</summary>
    private string WhenOf(AuditEntry entry)
    {
        var own = _report.Events.FirstOrDefault(handled => handled.Report.Event == entry.Event);
        var during = own ?? _report.Events.FirstOrDefault(handled => entry.Number <= handled.LastAudit && entry.Number > _report.LastAuditOfStart);
        return own is not null ? $"event {own.Number}"
            : during is not null ? $"after event {during.Number}"
            : entry.Event.Length == 0 || entry.Event == _report.Start?.Event ? "start"
            : "after start";
    }

    private static string Word(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Granted => "granted",
        AuditOutcome.Refused => "refused",
        AuditOutcome.RolledBack => "rolled back",
        AuditOutcome.Stopped => "stopped",
        AuditOutcome.Failed => "failed",
    };

    private static string Cut(string text)
    {
        const int MaxCell = 80;
        return text.Length <= MaxCell ? text : text[..(MaxCell - 1)] + "…";
    }

    private void WriteBudgets()
    {
        if (_report.Start is not { Usage: var start })
        {
            return;
        }

        // Each event has a budget, and so has each that a handler sent.
        var events = _report.Events.SelectMany(handled => handled.After.Sent.Prepend(handled.Report)).Select(report => report.Usage).ToList();
        var (limits, quotas) = (_report.Request.Options.Limits, _report.Request.Options.Quotas);
        _text.Line().Append(StyledText.Strong, "Budgets".PadRight(16)).Append(StyledText.Dim, Row("start", events.Count switch
        {
            0 => null,
            1 => "event 1",
            _ => "largest event",
        }, events.Count > 1 ? "all events" : null, "limit")).Line();
        WriteBudget("statements", usage => usage.Statements, limits.MaxStatements, Count);
        WriteBudget("allocated", usage => usage.AllocatedBytes, limits.MaxAllocatedBytes, Megabytes);
        WriteBudget("time", usage => usage.Elapsed.Ticks, limits.MaxTime.Ticks, Milliseconds);
        WriteBudget("instances", usage => usage.Instances, quotas.MaxInstancesPerEvent, Count);
        WriteBudget("compilations", usage => usage.Compilations, quotas.MaxCompilationsPerEvent, Count);
        WriteBudget("recomputations", usage => usage.Recomputations, quotas.MaxRecomputationsPerEvent, Count);

        void WriteBudget(string name, Func<BudgetUsage, long> of, long limit, Func<long, bool, string> show) =>
            _text.Append("  ").Append(name.PadRight(14)).Append(Row(
                show(of(start), true),
                events.Count > 0 ? show(events.Max(of), true) : null,
                events.Count > 1 ? show(events.Sum(of), true) : null,
                show(limit, false))).Line();
    }

    private static string Row(params string?[] cells) => string.Concat(cells.Select(cell => cell is null ? "" : cell.PadLeft(ColumnWidth)));

    private const int ColumnWidth = 15;

    private static string Count(long value, bool isUsed) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes, bool isUsed) => (bytes / (1024.0 * 1024)).ToString(isUsed ? "N1" : "#,0.##", CultureInfo.InvariantCulture) + " MB";

    private static string Milliseconds(long ticks, bool isUsed) => ((double)ticks / TimeSpan.TicksPerMillisecond).ToString(isUsed ? "N1" : "#,0.##", CultureInfo.InvariantCulture) + " ms";
}
