namespace SandboxHost.Runtime;

/// <summary>What was granted and refused to patterns: who, what, on whose behalf, with what outcome. Patterns cannot read it.</summary>
/// <remarks>Keeps the latest entries in memory. May be used by several threads.</remarks>
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
/// <param name="Action">What was asked for: <c>instantiate</c>, <c>compileAndRun</c>, the name of another power, or <c>limit</c>.</param>
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
}
