namespace SandboxHost.Isolation;

/// <summary>Worker processes cannot be had on this machine as they were asked for. The message says what is missing.</summary>
public sealed class IsolationUnavailableException : IOException
{
    /// <summary>Says what is missing.</summary>
    public IsolationUnavailableException(string message, IReadOnlyList<JailFinding>? findings = null)
        : base(message) => Findings = findings ?? [];

    /// <summary>Says what is missing of a confinement.</summary>
    /// <param name="findings">All that was found.</param>
    internal static IsolationUnavailableException Missing(IReadOnlyList<JailFinding> findings) => new(
        $"Worker processes cannot be confined on this machine: {string.Join("; ", findings.Where(finding => !finding.Holds).Select(finding => $"{finding.Part} ({finding.Detail})"))}.", findings);

    /// <summary>What was found when a worker looked at its confinement; empty if none got that far.</summary>
    public IReadOnlyList<JailFinding> Findings { get; }
}
