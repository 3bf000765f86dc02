using System.Text.Json;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>A run as one JSON document for programs: members may be added, none is renamed or removed.</summary>
/// <remarks>
/// <code>
/// { "version": 1, "file": "patterns/members/record.tsx", "export": "default",
///   "exit": { "code": 0, "reason": "done" },             // programErrors, startFailed, patternFailed
///   "diagnostics": […],                                  // as `check --json` has them
///   "start": { REPORT, "instance": "Record 3f2a91c0" },  // null if nothing was run; instance null if it failed
///   "events": [{ REPORT, "number": 1, "stream": "addMember", "payload": …,
///                "changes": [{ "path": "members.0", "before": NODE, "after": NODE }],   // one is left out if there was or is nothing
///                "made": [{ "instance": "Record 5b1c08aa", "path": "members.0" }] }],
///   "result": NODE,                                      // null if nothing runs
///   "values": [{ "path": "name", "value": … }],          // of --get; no value where there is none
///   "audit": [{ "number", "time", "event", "instance", "action", "subject", "outcome", "reason", "program", "allowed", "usage" }],
///   "limits": { "statements", "allocatedBytes", "milliseconds", "instances", "compilations", "recomputations" } }
///
/// REPORT: "id", "outcome" (committed, notRun, failed, overLimit, refused), "reason", "fault": FAULT or null,
///         "faults": [{ "instance", "what", "fault": FAULT }], "console": [{ "level", "instance", "text" }],
///         "usage": as "limits", of what the event used; "sent": [{ REPORT without "sent" }], the events that handlers sent because of it
/// FAULT:  { "name", "message", "stack": [{ "function", "file", "line", "column" }] }   // one-based
/// NODE:   { "kind": "value", "value" (left out for undefined) }, { "kind": "record" or "list", "children": { name: NODE } or [NODE] },
///         { "kind": "stream" }, { "kind": "pattern", "name" }, { "kind": "seenAbove", "sameAs": path }, { "kind": "omitted" };
///         with "instance" where it is the result of one, and "madeBy": the number of the event that made it, 0 for the start
/// </code>
/// </remarks>
internal static class RunJson
{
    /// <summary>The document.</summary>
    public static string Of(RunReport report, int exitCode) => PrintableText.EscapeJson(JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteString("file", ProgramFiles.WithoutRoot(report.Request.Source.Main));
        writer.WriteString("export", report.Request.Export);
        writer.WriteStartObject("exit");
        writer.WriteNumber("code", exitCode);
        writer.WriteString("reason", NameOf(report.Outcome));
        writer.WriteEndObject();
        writer.WritePropertyName("diagnostics");
        DiagnosticRenderer.WriteJson(writer, report.Diagnostics.Select(ProgramFiles.WithoutRoot));
        WriteStart(writer, report);
        writer.WriteStartArray("events");
        foreach (var handled in report.Events)
        {
            WriteEvent(writer, report, handled);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("result");
        if (report.Result is { } result)
        {
            WriteNode(writer, report, result);
        }
        else
        {
            writer.WriteNullValue();
        }

        WriteValues(writer, report);
        WriteAudit(writer, report.Audit);
        WriteLimits(writer, report.Request.Options);
        writer.WriteEndObject();
    }));

    private static void WriteStart(Utf8JsonWriter writer, RunReport report)
    {
        if (report.Start is not { } start)
        {
            writer.WriteNull("start");
            return;
        }

        writer.WriteStartObject("start");
        writer.WriteString("instance", report.Label);
        WriteReport(writer, start, report.AfterStart);
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, RunReport report, HandledEvent handled)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", handled.Number);
        writer.WriteString("stream", handled.Event.Stream);
        if (handled.Event.Payload is { } payload)
        {
            WriteValue(writer, "payload", payload);
        }

        WriteReport(writer, handled.Report, handled.After);
        writer.WriteStartArray("changes");
        foreach (var change in handled.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("path", change.Path);
            WriteNode(writer, report, "before", change.Before);
            WriteNode(writer, report, "after", change.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("made");
        foreach (var node in handled.Made)
        {
            writer.WriteStartObject();
            writer.WriteString("instance", node.Label);
            writer.WriteString("path", node.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter writer, EventReport report, AfterEffects after)
    {
        writer.WriteString("id", report.Event);
        writer.WriteString("outcome", NameOf(report.Outcome));
        writer.WriteString("reason", report.Fault?.Message ?? report.Reason);
        WriteFault(writer, "fault", report.Fault);
        writer.WriteStartArray("faults");
        foreach (var fault in report.Faults.Concat(after.Faults))
        {
            writer.WriteStartObject();
            writer.WriteString("instance", fault.Instance);
            writer.WriteString("what", fault.What);
            WriteFault(writer, "fault", fault.Fault);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("console");
        foreach (var line in report.Console.Concat(after.Console))
        {
            writer.WriteStartObject();
            writer.WriteString("level", NameOf(line.Level));
            writer.WriteString("instance", line.Instance);
            writer.WriteString("text", line.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteAmounts(writer, "usage", report.Usage);
        if (ReferenceEquals(after, AfterEffects.None))
        {
            return;
        }

        writer.WriteStartArray("sent");
        foreach (var sent in after.Sent)
        {
            writer.WriteStartObject();
            WriteReport(writer, sent, AfterEffects.None);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFault(Utf8JsonWriter writer, string name, PatternFault? fault)
    {
        if (fault is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("name", fault.Name);
        writer.WriteString("message", fault.Message);
        writer.WriteStartArray("stack");
        foreach (var frame in fault.Stack)
        {
            writer.WriteStartObject();
            writer.WriteString("function", frame.Function);
            writer.WriteString("file", ProgramFiles.WithoutRoot(frame.File));
            writer.WriteNumber("line", frame.Line);
            writer.WriteNumber("column", frame.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, RunReport report, string name, ResultNode? node)
    {
        if (node is not null)
        {
            writer.WritePropertyName(name);
            WriteNode(writer, report, node);
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, RunReport report, ResultNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", NameOf(node.Kind));
        if (node.Kind == ResultKind.Pattern)
        {
            writer.WriteString("name", node.Label);
        }
        else if (node.Label is { } label)
        {
            writer.WriteString("instance", label);
            writer.WriteNumber("madeBy", report.MadeBy.GetValueOrDefault(label));
        }

        switch (node.Kind)
        {
            case ResultKind.Value:
                WriteValue(writer, "value", node.Value ?? PlainValue.Undefined);
                break;
            case ResultKind.List:
                writer.WriteStartArray("children");
                foreach (var (_, child) in node.Children)
                {
                    WriteNode(writer, report, child);
                }

                writer.WriteEndArray();
                break;
            case ResultKind.Record:
                writer.WriteStartObject("children");
                foreach (var (key, child) in node.Children)
                {
                    WriteNode(writer, report, key, child);
                }

                writer.WriteEndObject();
                break;
            case ResultKind.SeenAbove:
                writer.WriteString("sameAs", node.SameAs);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter writer, RunReport report)
    {
        writer.WriteStartArray("values");
        for (var i = 0; i < report.Values.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("path", report.Request.Gets[i]);
            WriteValue(writer, "value", report.Values[i].Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A value without a JSON form, such as undefined, is left out.
    private static void WriteValue(Utf8JsonWriter writer, string name, PlainValue value)
    {
        if (PlainValueJson.Write(value) is { } json)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json);
        }
    }

    private static void WriteAudit(Utf8JsonWriter writer, IReadOnlyList<AuditEntry> entries)
    {
        writer.WriteStartArray("audit");
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", entry.Number);
            writer.WriteString("time", entry.Time);
            writer.WriteString("program", entry.Program);
            writer.WriteString("event", entry.Event);
            writer.WriteString("instance", entry.Instance);
            writer.WriteString("action", entry.Action);
            writer.WriteString("subject", entry.Subject);
            writer.WriteString("outcome", NameOf(entry.Outcome));
            writer.WriteString("reason", entry.Reason);
            if (entry.Allowed is { } allowed)
            {
                writer.WriteNumber("allowed", allowed);
            }

            WriteAmounts(writer, "usage", entry.Usage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLimits(Utf8JsonWriter writer, PatternHostOptions options) => WriteAmounts(writer, "limits", new BudgetUsage(
        options.Limits.MaxStatements,
        options.Limits.MaxAllocatedBytes,
        options.Limits.MaxTime,
        options.Quotas.MaxInstancesPerEvent,
        options.Quotas.MaxCompilationsPerEvent,
        options.Quotas.MaxRecomputationsPerEvent,
        options.Quotas.MaxPowerCallsPerEvent));

    private static void WriteAmounts(Utf8JsonWriter writer, string name, BudgetUsage amounts)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("statements", amounts.Statements);
        writer.WriteNumber("allocatedBytes", amounts.AllocatedBytes);
        writer.WriteNumber("milliseconds", Math.Round(amounts.Elapsed.TotalMilliseconds, 3));
        writer.WriteNumber("instances", amounts.Instances);
        writer.WriteNumber("compilations", amounts.Compilations);
        writer.WriteNumber("recomputations", amounts.Recomputations);
        writer.WriteNumber("powerCalls", amounts.PowerCalls);
        writer.WriteEndObject();
    }

    private static string NameOf<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
