namespace SandboxHost.Hostile;

/// <summary>What came of a case.</summary>
/// <param name="Case">Its name.</param>
/// <param name="Tier">Where it ran.</param>
/// <param name="Outcome">How the attack ended: <c>time</c>, <c>fault</c>, … or <c>died</c>, <c>killed</c> if it took its process along.</param>
internal sealed record CaseResult(string Case, string Tier, string Outcome)
{
    public Verdict Verdict { get; init; }

    /// <summary>How long after its deadline the operation ended.</summary>
    public double OverMilliseconds { get; init; }

    /// <summary>How long the next event of the same instance took.</summary>
    public double NextMilliseconds { get; init; }

    /// <summary>By how much the process grew meanwhile, at its largest.</summary>
    public double GrownMegabytes { get; init; }

    /// <summary>What the operation allocated by its own account.</summary>
    public double AllocatedMegabytes { get; init; }

    /// <summary>Statements by its own account.</summary>
    public long Statements { get; init; }

    /// <summary>What was not as it should be.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the author of the program would read, cut short.</summary>
    public string Said { get; init; } = "";
}

/// <summary>What a result means.</summary>
internal enum Verdict
{
    Held,
    /// <summary>Not held, as the case says.</summary>
    NotHeld,
    Failed,
}
