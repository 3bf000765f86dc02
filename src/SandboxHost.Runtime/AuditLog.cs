using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SandboxHost.Runtime;

/// <summary>What was granted and refused to patterns, where they went over a limit, and what they did wrong: who, what, on whose behalf, with what outcome. Patterns cannot read it.</summary>
/// <remarks>Keeps the latest entries in memory; <see cref="Added"/> tells of each, for those who keep them all. May be used by several threads.</remarks>
public sealed class AuditLog
{
    private readonly Lock _lock = new();
    private readonly Queue<AuditEntry> _entries = new();
    private readonly int _capacity;
    private long _next = 1;

    internal AuditLog(int capacity) => _capacity = capacity;

    /// <summary>Raised for each entry, on the thread that made it; must not call the host and wait for it.</summary>
    public event EventHandler<AuditEntry>? Added;

    /// <summary>The entries that are kept, the oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How many entries there have been that are not kept any more.</summary>
    public long Dropped
    {
        get
        {
            lock (_lock)
            {
                return _next - 1 - _entries.Count;
            }
        }
    }

    /// <summary>The entries that are kept and that a query asks for, the oldest first.</summary>
    public IReadOnlyList<AuditEntry> Find(AuditQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. Entries.Where(query.Matches)];
    }

    /// <summary>Writes entries as JSON, one document to a line, the oldest first.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="query">Which; null for all that are kept.</param>
    public void WriteJson(TextWriter writer, AuditQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var entry in query is null ? Entries : Find(query))
        {
            writer.Write(entry.ToJson());
            writer.Write('\n');
        }
    }

    internal void Add(AuditEntry entry)
    {
        lock (_lock)
        {
            entry = entry with { Number = _next++ };
            _entries.Enqueue(entry);
            if (_entries.Count > _capacity)
            {
                _entries.Dequeue();
            }
        }

        Added?.Invoke(this, entry);
    }
}

/// <summary>One line of the audit log.</summary>
/// <param name="Time">When, by the host's clock.</param>
/// <param name="Action">What was asked for: <c>instantiate</c>, <c>compileAndRun</c>, the name of another power; or what happened: <c>limit</c>, <c>fault</c>, <c>event</c>, <c>start</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Instance">The short identity of the instance that asked, with its pattern's name: <c>Record 3f2a91c0</c>.</param>
/// <param name="Event">The short identity of the event on whose behalf; empty when an instance started.</param>
/// <param name="Subject">What it was about: the pattern, the program, the limit.</param>
/// <param name="Reason">Why it was refused or undone; empty if it was granted.</param>
public sealed record AuditEntry(
    DateTimeOffset Time, string Action, AuditOutcome Outcome, string Instance, string Event, string Subject, string Reason)
{
    /// <summary>Its place in the log, from 1; numbers are not used again.</summary>
    public long Number { get; init; }

    /// <summary>The identity of the program whose instance it is; empty if there is none.</summary>
    public string Program { get; init; } = "";

    /// <summary>Which limit was passed, for an entry that is about one: so much was allowed.</summary>
    public long? Allowed { get; init; }

    /// <summary>What the operation had used of its budget and quotas when the entry was written.</summary>
    public BudgetUsage Usage { get; init; }

    /// <summary>The entry as one line of JSON. Members may be added to it, none is renamed.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", Number);
            writer.WriteString("time", Time);
            writer.WriteString("action", Action);
            writer.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(Outcome.ToString()));
            writer.WriteString("program", Program);
            writer.WriteString("instance", Instance);
            writer.WriteString("event", Event);
            writer.WriteString("subject", Subject);
            writer.WriteString("reason", Reason);
            if (Allowed is { } allowed)
            {
                writer.WriteNumber("allowed", allowed);
            }

            writer.WriteStartObject("usage");
            writer.WriteNumber("statements", Usage.Statements);
            writer.WriteNumber("allocatedBytes", Usage.AllocatedBytes);
            writer.WriteNumber("milliseconds", Math.Round(Usage.Elapsed.TotalMilliseconds, 3));
            writer.WriteNumber("instances", Usage.Instances);
            writer.WriteNumber("compilations", Usage.Compilations);
            writer.WriteNumber("recomputations", Usage.Recomputations);
            writer.WriteNumber("powerCalls", Usage.PowerCalls);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}

/// <summary>Which entries of the audit log to give: those that match all that is said.</summary>
public sealed record AuditQuery
{
    /// <summary>Only later ones than the entry of this number. Default 0: all.</summary>
    public long After { get; init; }

    /// <summary>The label of an instance, or its first or last word.</summary>
    public string? Instance { get; init; }

    /// <summary>The identity of a program.</summary>
    public string? Program { get; init; }

    /// <summary>The short identity of an event.</summary>
    public string? Event { get; init; }

    /// <summary>An action: <c>instantiate</c>, <c>limit</c>, …</summary>
    public string? Action { get; init; }

    /// <summary>An outcome.</summary>
    public AuditOutcome? Outcome { get; init; }

    internal bool Matches(AuditEntry entry) =>
        entry.Number > After
        && (Instance is null || entry.Instance == Instance || entry.Instance.StartsWith(Instance + " ", StringComparison.Ordinal) || entry.Instance.EndsWith(" " + Instance, StringComparison.Ordinal))
        && (Program is null || entry.Program == Program)
        && (Event is null || entry.Event == Event)
        && (Action is null || entry.Action == Action)
        && (Outcome is null || entry.Outcome == Outcome);
}

/// <summary>What became of a request.</summary>
public enum AuditOutcome
{
    /// <summary>It was carried out.</summary>
    Granted,
    /// <summary>It was not carried out.</summary>
    Refused,
    /// <summary>It had been carried out, and was undone because the event that asked for it failed.</summary>
    RolledBack,
    /// <summary>It was stopped because a limit was passed.</summary>
    Stopped,
    /// <summary>It ended because the pattern did something wrong.</summary>
    Failed,
}
